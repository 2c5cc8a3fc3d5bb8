using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Marks essays and observed performances of an attempt: trainers all of it, a manager what they observed of their own people.</summary>
[Authorize(Policies.Learn)]
public sealed class MarkModel(AppDbContext db, ExamResults results) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Attempt Attempt { get; private set; } = null!;

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public string Learner { get; private set; } = "";

    public bool IsTrainer => User.IsInRole(Roles.Trainer) || User.IsAdministrator;

    /// <summary>What this person may mark, marked or not.</summary>
    public IReadOnlyList<AttemptItem> Items { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, isTrainer) = (User.Id, IsTrainer);
        if (await db.Attempts.AsNoTracking().Include(a => a.Items).SingleOrDefaultAsync(
            a => a.Id == Id && a.SubmittedAt != null && a.PersonId != me && (isTrainer || db.Set<Person>().Any(p => p.Id == a.PersonId && p.ManagerId == me)), cancellationToken) is not { } attempt)
        {
            return false;
        }

        Attempt = attempt;
        Items = [.. attempt.Items.Where(i => !i.IsVoid && (i.Content is PerformanceQuestion || (isTrainer && i.Content is EssayQuestion && (i.AwaitsMark || i.Marked is not null))))];
        Title = await db.Exams.Where(e => e.Id == attempt.ExamId).Select(e => e.Title).SingleAsync(cancellationToken);
        Learner = await db.People.Where(p => p.Id == attempt.PersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = new() { Marks = Items.ToDictionary(i => i.Position, MarkInput.Of), Version = attempt.Version };
        }

        return Items.Count > 0;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var given = Items.Where(i => Form.Of(i.Position).IsFilled).ToList();
        foreach (var item in Items.Except(given).Where(i => !string.IsNullOrWhiteSpace(Form.Of(i.Position).Feedback)))
        {
            At(item.Position, () => item.RefuseWithoutMark());
        }

        await results.ChangeAsync(Id, (attempt, now) =>
        {
            attempt.ExpectVersion(Form.Version ?? attempt.Version);
            foreach (var (position, input) in given.Select(i => (i.Position, Form.Of(i.Position))))
            {
                At(position, () => attempt.Mark(position, new ItemMark(input.Points ?? 0, [.. input.Levels.Select(l => l ?? -1)], input.Feedback?.Trim() ?? "", User.Id, now), now));
            }
        }, cancellationToken);
        this.Toast(given.Count == 0 ? "Nothing was marked" : "Marked. The learner sees the result");
        return Redirect(IsTrainer ? "/teach/marking" : "/");
    }

    /// <summary>What is refused about an answer is said beside that answer.</summary>
    private void At(int position, Action mark)
    {
        try
        {
            mark();
        }
        catch (RefusedException refused)
        {
            var part = Items.Any(i => i.Position == position && i.Content is EssayQuestion) ? nameof(MarkInput.Points) : nameof(MarkInput.Levels);
            throw new RefusedException(refused.Key, [.. refused.Args]) { Field = $"Form.Marks[{position}].{part}" };
        }
    }

    public sealed record Input
    {
        /// <summary>By position in the attempt.</summary>
        public Dictionary<int, MarkInput> Marks { get; init; } = [];

        /// <summary>Of the attempt as it was shown: two who mark it do not write over each other.</summary>
        public int? Version { get; init; }

        public MarkInput Of(int position) => Marks.GetValueOrDefault(position) ?? new();
    }

    public sealed record MarkInput
    {
        [Range(0, Question.MaxPoints)]
        public decimal? Points { get; init; }

        [MaxLength(PerformanceQuestion.MaxCriteria)]
        public List<int?> Levels { get; init; } = [];

        [StringLength(AttemptItem.FeedbackMaxLength)]
        public string? Feedback { get; init; }

        internal bool IsFilled => Points is not null || Levels.Any(l => l is not null);

        public static MarkInput Of(AttemptItem item) => new() { Points = item.Marked?.Score, Levels = [.. (item.Marked?.Levels ?? []).Select(l => (int?)l)], Feedback = item.Marked?.Feedback };
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What came of an attempt: for its learner what the exam's rules show at this moment, for trainers everything. Nothing of it exists before it is handed in.</summary>
[Authorize(Policies.Learn)]
public sealed class ResultModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int MostHelps = 4;

    [FromRoute]
    public Guid Id { get; set; }

    public Attempt Attempt { get; private set; } = null!;

    public Exam Exam { get; private set; } = null!;

    public Review Review { get; private set; } = Review.Nothing;

    /// <summary>When a trainer reads somebody's attempt.</summary>
    public string? Learner { get; private set; }

    public IReadOnlyList<ItemReview> Items { get; private set; } = [];

    public IReadOnlyList<(LocalisedText Name, int Percent)> ByCompetency { get; private set; } = [];

    /// <summary>For the learner: what trains the competencies that were below the pass mark, the shortest first.</summary>
    public IReadOnlyList<LearningItem> Helps { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, isTrainer) = (User.Id, User.IsInRole(Roles.Trainer) || User.IsAdministrator);
        if (await db.Attempts.AsNoTracking().Include(a => a.Items).SingleOrDefaultAsync(a => a.Id == Id && a.SubmittedAt != null && (isTrainer || a.PersonId == me), cancellationToken) is not { } attempt)
        {
            return false;
        }

        Attempt = attempt;
        Exam = await db.Exams.AsNoTracking().SingleAsync(e => e.Id == attempt.ExamId, cancellationToken);
        Learner = attempt.PersonId == me ? null : await db.People.Where(p => p.Id == attempt.PersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        var window = Exam.Rules.Window(WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)));
        Review = attempt.PersonId == me ? Exam.Rules.Review.At(attempt.SubmittedAt, window.ClosesAt, clock.GetUtcNow()) : Review.Everything;
        Items = [.. attempt.Items.Select(i => ItemReview.Of(i, Review, texts))];
        ByCompetency = Review.Marks && attempt.ScoredAt is not null ? await SharesAsync(cancellationToken) : [];
        return true;
    }

    public void OnGet()
    {
    }

    private async Task<List<(LocalisedText, int)>> SharesAsync(CancellationToken cancellationToken)
    {
        var shares = Attempt.Shares().ToDictionary(s => s.CompetencyId, s => s.Share);
        var ids = shares.Keys.ToList();
        var names = await db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        if (Learner is null)
        {
            var weak = names.FindAll(c => 100 * shares[c.Id] < Attempt.PassPercent).ConvertAll(c => c.Id);
            Helps = weak.Count == 0 ? [] : await HelpsAsync(weak, cancellationToken);
        }

        return names.ConvertAll(c => (c.Name, (int)Math.Round(100 * shares[c.Id])));
    }

    private async Task<List<LearningItem>> HelpsAsync(List<Guid> weak, CancellationToken cancellationToken) =>
        [.. (await db.LearningItemsAsync(cancellationToken)).Where(i => i.Kind != LearningKind.Exam && i.CompetencyIds.Any(weak.Contains)).OrderBy(i => i.Minutes).Take(MostHelps)];
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>The open attempt. The server's clock decides; an attempt that ran out is handed in by whoever comes first, this page or the sweep.</summary>
[Authorize(Policies.Learn)]
public sealed class TakeModel(AppDbContext db, ExamResults results, TimeProvider clock) : PageModel, ILoadedPage
{
    private Attempt _attempt = null!;
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid ExamId => _attempt.ExamId;

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public DateTimeOffset? EndsAt => _attempt.EndsAt;

    public IReadOnlyList<AskedQuestion> Questions => [.. _attempt.Items.Select(AskedQuestion.Of)];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.Attempts.Include(a => a.Items).SingleOrDefaultAsync(a => a.Id == Id && a.PersonId == me, cancellationToken) is not { } attempt)
        {
            return false;
        }

        _attempt = attempt;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Title = await db.Exams.Where(e => e.Id == attempt.ExamId).Select(e => e.Title).SingleAsync(cancellationToken);
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (_attempt.IsOverdue(clock.GetUtcNow()))
        {
            await results.SubmitAsync(_attempt, outOfTime: true, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return _attempt.SubmittedAt is null ? Page() : Redirect($"/learn/attempts/{Id}/result");
    }

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        if (!_attempt.IsOpen(clock.GetUtcNow()))
        {
            return Redirect($"/learn/attempts/{Id}");
        }

        Keep();
        if (act == "submit")
        {
            await results.SubmitAsync(_attempt, outOfTime: false, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect(act == "submit" ? $"/learn/attempts/{Id}/result" : $"/learn/attempts/{Id}");
    }

    /// <summary>Called by the page's script after each change.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (!_attempt.IsOpen(clock.GetUtcNow()))
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        Keep();
        await db.SaveChangesAsync(cancellationToken);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private void Keep()
    {
        foreach (var (position, given) in Form.Answers)
        {
            _attempt.Answer(position, new Answer(given.Chosen, given.Text?.Trim() ?? ""), clock.GetUtcNow());
        }
    }

    public sealed record Input
    {
        /// <summary>By position in the attempt.</summary>
        public Dictionary<int, AnswerInput> Answers { get; init; } = [];
    }

    public sealed record AnswerInput
    {
        public List<int> Chosen { get; init; } = [];

        [StringLength(Answer.TextMaxLength)]
        public string? Text { get; init; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.Teach)]
public sealed class AttemptsModel(AppDbContext db, ExamResults results, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input? Form { get; set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, cancellationToken) is not { } exam)
        {
            return false;
        }

        Title = exam.Title;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Page = await db.Attempts.AsNoTracking().Where(a => a.ExamId == Id).PageAsync(
            a => a.StartedAt,
            a => new Row(a.Id, db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).FirstOrDefault() ?? "", a.Number, a.StartedAt, a.EndsAt, a.SubmittedAt, a.ScoredAt, a.ScorePercent, a.IsPassed, a.WasOutOfTime, a.SetAsideAt != null),
            PageRequest.From(Request), descending: true, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancellationToken) =>
        ChangeAsync((attempt, now) => attempt.SetAside(Form!.Reason.Trim(), User.Id, now), "The attempt does not count any more", cancellationToken);

    /// <summary>The database allows one open attempt: whoever begins another in the same moment wins.</summary>
    public async Task<IActionResult> OnPostTimeAsync(CancellationToken cancellationToken)
    {
        var hasAnother = await db.Attempts.AnyAsync(
            a => a.ExamId == Id && a.Id != Form!.AttemptId && a.SubmittedAt == null && db.Set<Attempt>().Any(x => x.Id == Form!.AttemptId && x.PersonId == a.PersonId), cancellationToken);
        Refuse.When(hasAnother, "The learner has begun another attempt. Give time to that one");
        return await ChangeAsync((attempt, now) => attempt.GiveTime(Form!.Minutes, Form.Reason.Trim(), now), "The learner has more time now", cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public bool IsRunning(Row row) => row.SubmittedAt is null && row.EndsAt > clock.GetUtcNow();

    private async Task<IActionResult> ChangeAsync(Action<Attempt, DateTimeOffset> change, string toast, CancellationToken cancellationToken)
    {
        if (Form is null || !await db.Attempts.AnyAsync(a => a.Id == Form.AttemptId && a.ExamId == Id, cancellationToken))
        {
            return NotFound();
        }

        await results.ChangeAsync(Form.AttemptId, change, cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/exams/{Id}/attempts");
    }

    public sealed record Row(
        Guid Id, string Learner, int Number, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? SubmittedAt, DateTimeOffset? ScoredAt, decimal? ScorePercent, bool IsPassed, bool WasOutOfTime, bool IsSetAside)
    {
        public bool CanGetTime => SubmittedAt is null ? EndsAt is not null : WasOutOfTime && !IsPassed && !IsSetAside;

        public bool CanBeSetAside => SubmittedAt is not null && !IsPassed && !IsSetAside;
    }

    public sealed record Input
    {
        public Guid AttemptId { get; init; }

        [Required, StringLength(Attempt.ReasonMaxLength)]
        public string Reason { get; init; } = "";

        [Range(1, ExamRules.MaxLimitMinutes)]
        public int Minutes { get; init; } = 15;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.Teach)]
public sealed class QueueModel(AppDbContext db) : PageModel
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Page = await db.Submissions.AsNoTracking().Where(s => All || s.State == SubmissionState.Submitted).PageAsync(
            s => s.SubmittedAt,
            s => new Row(s.Id, db.Set<Exercise>().Where(e => e.Id == s.ExerciseId).Select(e => e.Title).First(), db.Set<Person>().Where(p => p.Id == s.PersonId).Select(p => p.Name).First(), s.SubmittedAt, s.State),
            PageRequest.From(Request), descending: All, cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid Id, LocalisedText Exercise, string Learner, DateTimeOffset At, SubmissionState State);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Attempts that wait for a person's marks, the longest waiting first.</summary>
[Authorize(Policies.Teach)]
public sealed class MarkingModel(AppDbContext db) : PageModel
{
    private WorkingCalendar _calendar = null!;

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Page = await db.Attempts.AsNoTracking().ToMark().PageAsync(
            a => a.SubmittedAt!.Value,
            a => new Row(a.Id, db.Set<Exam>().Where(e => e.Id == a.ExamId).Select(e => e.Title).First(), db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).FirstOrDefault() ?? "", a.SubmittedAt!.Value, a.Items.Count(i => i.AwaitsMark)),
            PageRequest.From(Request), descending: false, cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid Id, LocalisedText Exam, string Learner, DateTimeOffset At, int Waiting);
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.People;

/// <summary>Notes that a last day of work is over; handlers of the fact close trainings, plans and visits.</summary>
public sealed class EndEmployment(AppDbContext db, SweepEach each) : ISweep
{
    public static string Title => "Close what is open for people who have left";

    public static Cron Cron => Cron.Hourly(10);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var due = await db.People.ToEnd(today).OrderBy(p => p.LeftOn).Select(p => p.Id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id => (await db.People.SingleAsync(p => p.Id == id, cancellationToken)).End(today, asOf), cancellationToken);
    }
}

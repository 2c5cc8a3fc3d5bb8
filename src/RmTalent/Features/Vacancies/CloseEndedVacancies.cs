using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Vacancies;

/// <summary>A published vacancy closes by itself when its last day to apply is over.</summary>
public sealed class CloseEndedVacancies(AppDbContext db, SweepEach each) : ISweep
{
    public static string Title => "Close vacancies whose last day to apply has passed";

    public static Cron Cron => Cron.Hourly(2);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var ended = await db.Vacancies.Where(v => v.Status == VacancyStatus.Published && v.ApplyByOn < today).OrderBy(v => v.ApplyByOn).Select(v => v.Id).Take(200).ToListAsync(cancellationToken);
        return await each.RunAsync(ended, async id => (await db.Vacancies.SingleAsync(v => v.Id == id, cancellationToken)).Close(asOf), cancellationToken);
    }
}

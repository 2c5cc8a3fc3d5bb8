using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Assignments;

public static class OwnDays
{
    extension(AppDbContext db)
    {
        /// <summary>The days of whoever is signed in. An account without a record as an employee reads the organisation's.</summary>
        public async Task<WorkingCalendar> DaysOfAsync(Guid accountId, CancellationToken cancellationToken) => await db.Set<Person>().AnyAsync(p => p.Id == accountId, cancellationToken)
            ? await db.WorkingTimeOfAsync(accountId, cancellationToken)
            : WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
    }
}

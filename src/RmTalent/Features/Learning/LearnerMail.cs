using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning;

/// <summary>To whom and when to write about somebody's learning.</summary>
public sealed class LearnerMail(AppDbContext db, TimeProvider clock)
{
    /// <returns>The learner and their next working time; null for who has left.</returns>
    public async Task<(MailRecipient To, DateTimeOffset At)?> FindAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(now);
        return await db.People.AsNoTracking().Employed(today).SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) is { } person
            ? (new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone), (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(now))
            : null;
    }
}

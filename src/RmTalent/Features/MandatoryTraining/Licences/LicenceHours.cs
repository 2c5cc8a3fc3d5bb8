using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>The hours of job shadowing that the licence to serve clients alone asks for.</summary>
internal sealed class LicenceHours(AppDbContext db, LicenceCheck check, TimeProvider clock, ITexts texts) : IHoursGoals
{
    public async Task<IReadOnlyList<HoursGoal>> ForAsync(Guid personId, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, cancellationToken);
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var answer = await check.AnswerAsync(person, creditedMonths: 0, today, cancellationToken);
        return [.. answer.Reasons.Where(r => r.Ground == LicenceGround.Shadowing).Select(r => new HoursGoal(texts["Licence to serve"], r.Have, r.Need, null, $"/licences/{personId}"))];
    }
}

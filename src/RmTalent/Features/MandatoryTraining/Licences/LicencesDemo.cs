using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>A rule in force, and each relationship manager's licence by it: some may serve alone, a newcomer and one whose training expired may not.</summary>
public sealed class LicencesDemo(TimeProvider clock) : IDemoData
{
    public int Order => 1015;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Licences.AnyAsync(cancellationToken) || await db.LicenceRules.OrderBy(r => r.Id).FirstOrDefaultAsync(cancellationToken) is not { State: LicenceRuleState.Draft } rule)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var asked = await db.Requirements.Where(r => r.Code == "aml").Select(r => r.Id).ToListAsync(cancellationToken);
        rule.Change(new LicenceTerms("", null, asked, [], 6, 48, 0));
        rule.PutInForce();
        await db.SaveChangesAsync(cancellationToken);
        var check = new LicenceCheck(db);
        foreach (var person in await db.People.AsNoTracking().Where(p => p.RmType != null).ToListAsync(cancellationToken))
        {
            var licence = Licence.Of(person.Id);
            var calendar = new WorkingCalendar(person.TimeZone, person.Country);
            var earlier = await check.AnswerAsync(person, 0, calendar.LocalDate(now.AddDays(-60)), cancellationToken);
            licence.Take(earlier, null);
            var answer = await check.AnswerAsync(person, 0, calendar.LocalDate(now), cancellationToken);
            licence.Take(answer, answer.LooksAgainOn is { } day ? calendar.StartOfDay(day) : null);
            if (person.Id == DemoPeople.Nora.Id)
            {
                licence.Supervise(DemoPeople.Mats.Id, 0, "");
            }

            db.Add(licence);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

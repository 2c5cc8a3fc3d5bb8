using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>The first thing to know of a relationship manager: may they serve clients alone today?</summary>
internal sealed class LicenceOfPerson(AppDbContext db, LicenceCheck check, TimeProvider clock) : IPersonPart
{
    public int Order => 50;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var shown = await db.ShownLicenceAsync(check, personId, user, clock.GetUtcNow(), cancellationToken);
        return shown is null or { State: LicenceState.NotAsked } ? null : new PersonPart("Licence to serve", "/Features/MandatoryTraining/Licences/_OfPerson.cshtml", shown);
    }
}

/// <summary>Whom the line manager has to have supervised, and my own licence when it was lost.</summary>
internal sealed class LicencesToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const string Group = "Licence to serve";

    private const int NewsDays = 30;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var mine = await db.Licences.AsNoTracking().SingleOrDefaultAsync(l => l.PersonId == me, cancellationToken);
        List<TodayItem> items = [];
        if (mine is { State: LicenceState.Supervised })
        {
            var isNews = mine.Since >= today.AddDays(-NewsDays);
            items.Add(new TodayItem(texts["You may serve clients only under supervision"], null, $"/licences/{me}", "id", null, isNews ? Urgency.Today : Urgency.Normal, Group));
        }

        if (user.IsInRole(Roles.LineManager))
        {
            var team = db.InTeamOf(me);
            var supervised = await db.Licences.CountAsync(l => l.State == LicenceState.Supervised && team.Any(p => p.Id == l.PersonId), cancellationToken);
            if (supervised > 0)
            {
                items.Add(new TodayItem(texts["{0} people in your team may serve clients only under supervision", supervised], null, "/licences?Filter.State=Supervised", "id", null, Urgency.Today, Group));
            }
        }

        return items;
    }
}

public static class ShownLicences
{
    extension(AppDbContext db)
    {
        /// <returns>Null when the user does not follow this person.</returns>
        public async Task<ShownLicence?> ShownLicenceAsync(LicenceCheck check, Guid personId, ClaimsPrincipal user, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (await db.PeopleFollowedBy(user).AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) is not { } person)
            {
                return null;
            }

            var licence = await db.Licences.AsNoTracking().SingleOrDefaultAsync(l => l.PersonId == personId, cancellationToken);
            var today = (await db.WorkingTimeOfAsync(personId, cancellationToken)).LocalDate(now);
            var answer = await check.AnswerAsync(person, licence?.CreditedMonths ?? 0, today, cancellationToken);
            var supervisor = licence?.SupervisorId ?? person.ManagerId;
            var name = await db.Set<Person>().Where(p => p.Id == supervisor).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
            return new ShownLicence(answer, licence?.Since, name, licence?.SupervisorId is not null);
        }
    }
}

using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>External certifications and continuing development on a person's page.</summary>
internal sealed class CredentialsOfPerson(AppDbContext db, CpdLedger ledger, TimeProvider clock) : IPersonPart
{
    public int Order => 550;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await db.CredentialsSeenBy(user).AsNoTracking().Held().Where(c => c.PersonId == personId).OrderBy(c => c.ValidTo).Select(CredentialRow.From(db)).Take(20).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        return new PersonPart("External certifications", "/Features/MandatoryTraining/Credentials/_OfPerson.cshtml", new HeldCredentials(rows, await ledger.BalancesAsync([personId], today, cancellationToken), today));
    }
}

public sealed record HeldCredentials(IReadOnlyList<CredentialRow> Rows, IReadOnlyList<CpdBalance> Balances, DateOnly Today);

/// <summary>What ends soon and what is proposed to me; for trainers, what waits to be verified.</summary>
internal sealed class CredentialsToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const string Group = "External certifications";

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var soon = today.AddDays(Credential.ReminderDays[0]);
        var ending = await db.Credentials.AsNoTracking().Held().Where(c => c.PersonId == me && c.ValidTo >= today && c.ValidTo <= soon).OrderBy(c => c.ValidTo)
            .Select(c => new { c.Scheme!.Code, c.ValidTo }).Take(5).ToListAsync(cancellationToken);
        var proposed = await db.CpdEntries.CountAsync(e => e.PersonId == me && e.State == CpdState.Proposed, cancellationToken);
        var claimed = Policies.RolesOf(Policies.KeepRequirements).Any(user.IsInRole) ? await db.Credentials.CountAsync(c => c.State == CredentialState.Claimed && c.PersonId != me, cancellationToken) : 0;
        return
        [
            .. ending.Select(e => new TodayItem(texts["Your certification {0} ends", e.Code], null, "/my-credentials", "id", e.ValidTo, Urgency.Soon, Group)),
            .. proposed > 0 ? [new TodayItem(texts["{0} activities to count as continuing development", proposed], null, "/my-credentials", "writing", null, Urgency.Normal, Group)] : Array.Empty<TodayItem>(),
            .. claimed > 0 ? [new TodayItem(texts["{0} external certifications to verify", claimed], null, "/credentials?Filter.View=ToVerify", "id", null, Urgency.Normal, Group)] : Array.Empty<TodayItem>(),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>Certifications verified, waiting, refused, ending soon and over; ledgers with a shortfall and one that is full.</summary>
public sealed class CredentialsDemo(TimeProvider clock) : IDemoData
{
    public int Order => 1005;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Credentials.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(now);
        var schemes = await db.Schemes.ToDictionaryAsync(s => s.Code, s => s.Id, StringComparer.Ordinal, cancellationToken);
        Credential Held(DemoPerson person, string scheme, string number, int from, int? to)
        {
            var credential = Credential.Claim(person.Id, new CredentialDetails(schemes[scheme], number, today.AddDays(from), to is { } days ? today.AddDays(days) : null), today.AddDays(Math.Min(0, from)));
            credential.Verify(DemoPeople.Tessa.Id, now.AddDays(-1));
            return credential;
        }

        var refused = Credential.Claim(DemoPeople.Jonas.Id, new CredentialDetails(schemes["CFP"], "CFP-2231", today.AddDays(-40), null), today);
        refused.Reject("The file shows another name. Please send the certificate itself.", DemoPeople.Tessa.Id, now.AddDays(-2));
        db.AddRange(
            Held(DemoPeople.Jonas, "CTP", "CTP-118204", -900, 195),
            Held(DemoPeople.Sofie, "Wft", "W-77120", -700, 24),
            Held(DemoPeople.Sofie, "IDD", "NL-4471", -420, null),
            Held(DemoPeople.Emma, "CFA", "CFA-90233", -650, null),
            Held(DemoPeople.Emma, "AFR", "AFR-5512", -800, 400),
            Held(DemoPeople.Lars, "AFR", "AFR-6120", -1100, -6),
            Credential.Claim(DemoPeople.Nora.Id, new CredentialDetails(schemes["AFR"], "AFR-7781", today.AddDays(-12), today.AddDays(1083)), today),
            refused);
        CpdEntry Noted(DemoPerson person, int daysAgo, string title, decimal hours, CpdCategory category, params (string Scheme, decimal Amount)[] credits) =>
            CpdEntry.Note(person.Id, new CpdActivity(today.AddDays(-daysAgo), new LocalisedText(title), hours, category, [.. credits.Select(c => new SchemeAmount(schemes[c.Scheme], c.Amount))]), today);
        db.AddRange(
            Noted(DemoPeople.Emma, 20, "Fixed income after the turn of rates", 6, CpdCategory.General, ("CFA", 6)),
            Noted(DemoPeople.Emma, 48, "Standards of practice: cases", 1.5m, CpdCategory.Ethics, ("CFA", 1.5m)),
            Noted(DemoPeople.Sofie, 33, "Insurance distribution: product oversight", 4, CpdCategory.Regulation, ("IDD", 4)),
            Noted(DemoPeople.Sofie, 61, "Unit-linked products and their costs", 3.5m, CpdCategory.Products, ("IDD", 3.5m)),
            Noted(DemoPeople.Jonas, 15, "Cash pooling across borders", 8, CpdCategory.General, ("CTP", 9.6m)));
        var completion = await db.Set<Learning.Completion>().Where(c => c.PersonId == DemoPeople.Sofie.Id && c.Hours > 0).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        if (completion is not null)
        {
            db.Add(CpdEntry.Propose(DemoPeople.Sofie.Id, completion.Id, completion.Title, today.AddDays(-3), Math.Max(0.25m, completion.Hours!.Value), [schemes["IDD"]]));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

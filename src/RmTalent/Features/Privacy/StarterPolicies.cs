using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>Lengths to start from. They are advice of the supervisory authorities and limits of employment law as commonly read, for a lawyer to confirm.</summary>
public sealed class StarterPolicies : IStarterData
{
    public int Order => 900;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.RetentionPolicies.AnyAsync(cancellationToken))
        {
            return;
        }

        db.AddRange(
            Of("NO", new Span(120, KeepUnit.Days), 12, "Time to answer a complaint under the Equality and Anti-Discrimination Act; no fixed length in law.", "Tid til å svare på en klage etter likestillings- og diskrimineringsloven; loven har ingen fast lengde.", "Tijd om een klacht onder de Noorse gelijkebehandelingswet te beantwoorden; de wet kent geen vaste termijn."),
            Of("NL", new Span(4, KeepUnit.Weeks), 12, "Autoriteit Persoonsgegevens: four weeks after the end of the procedure, up to a year with consent.", "Autoriteit Persoonsgegevens: fire uker etter at prosessen er over, inntil ett år med samtykke.", "Autoriteit Persoonsgegevens: vier weken na het einde van de procedure, tot een jaar met toestemming."),
            Of("DE", new Span(6, KeepUnit.Months), 12, "AGG section 15 and ArbGG section 61b: two months to claim, three to sue, and time for delivery.", "AGG § 15 og ArbGG § 61b: to måneder til å kreve, tre til å saksøke, og tid til forkynning.", "AGG § 15 en ArbGG § 61b: twee maanden om te claimen, drie om te dagvaarden, en tijd voor betekening."),
            Of("AT", new Span(7, KeepUnit.Months), 12, "GlBG section 29: six months to claim, and time for delivery.", "GlBG § 29: seks måneder til å kreve, og tid til forkynning.", "GlBG § 29: zes maanden om te claimen, en tijd voor betekening."),
            Of("GB", new Span(6, KeepUnit.Months), 12, "Equality Act 2010: three months to claim, lengthened by conciliation. If the limit is lengthened, nine months are usual.", "Equality Act 2010: tre måneder til å kreve, forlenget av megling. Blir fristen lengre, er ni måneder vanlig.", "Equality Act 2010: drie maanden om te claimen, verlengd door bemiddeling. Wordt de termijn langer, dan is negen maanden gebruikelijk."),
            Of("FR", new Span(6, KeepUnit.Months), 24, "CNIL: at most two years after the last contact, with consent. The shorter time without it is our choice.", "CNIL: høyst to år etter siste kontakt, med samtykke. Den kortere tiden uten er vårt valg.", "CNIL: hoogstens twee jaar na het laatste contact, met toestemming. De kortere termijn zonder is onze keuze."),
            Of("DK", new Span(6, KeepUnit.Months), 12, "Claims can be brought for up to three years; six months are what most keep without a reason to expect one.", "Krav kan reises i inntil tre år; seks måneder er det de fleste beholder uten grunn til å vente et krav.", "Claims kunnen tot drie jaar worden ingediend; zes maanden is gebruikelijk als er geen claim te verwachten is."),
            Of(RetentionPolicy.Elsewhere, new Span(6, KeepUnit.Months), 12, "No rule of the country on file.", "Ingen regel for landet er lagt inn.", "Geen regel van het land vastgelegd."));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static RetentionPolicy Of(string country, Span keep, int poolMonths, string en, string nb, string nl) => RetentionPolicy.For(country, keep, poolMonths, new LocalisedText(en, nb, nl));
}

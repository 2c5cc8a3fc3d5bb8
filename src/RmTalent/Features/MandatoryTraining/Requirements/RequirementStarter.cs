using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>
/// Duties that banks and insurers know, as drafts: a person looks at the preview and publishes them.
/// Learning is bound by its code; what a site does not have is chosen by hand.
/// </summary>
public sealed class RequirementStarter : IStarterData
{
    public int Order => 1000;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Requirements.AnyAsync(cancellationToken))
        {
            return;
        }

        var yearly = new Recurrence(12, RecurrenceBase.ExpiryDate, 60);
        var managers = new Audience { Roles = [Roles.RelationshipManager] };
        await AddAsync(db, "aml", RequirementCategory.Compliance, managers, new DueRule(DueKind.AfterHire, 30, null, DayShift.Earlier), yearly,
            new("Anti-money laundering", "Tiltak mot hvitvasking", "Witwassen voorkomen"),
            new(
                "Know your client, notice what does not fit, and report it. Required before unsupervised client contact and within 30 days, then every year.",
                "Kjenn kunden, se det som ikke stemmer, og meld fra. Kreves før du møter kunder alene og innen 30 dager, deretter hvert år.",
                "Ken je klant, merk op wat niet klopt en meld het. Vereist vóór zelfstandig klantcontact en binnen 30 dagen, daarna elk jaar."),
            "aml-basics", cancellationToken);
        await AddAsync(db, "conduct", RequirementCategory.Ethics, Audience.Everybody, new DueRule(DueKind.AfterHire, 60), yearly,
            new("Conduct and ethics", "Atferd og etikk", "Gedrag en ethiek"),
            new("What we promise clients and colleagues, every year.", "Det vi lover kunder og kolleger, hvert år.", "Wat we klanten en collega's beloven, elk jaar."),
            "02-policies", cancellationToken);
        await AddAsync(db, "data-protection", RequirementCategory.Compliance, Audience.Everybody, new DueRule(DueKind.AfterHire, 30), yearly,
            new("Data protection", "Personvern", "Gegevensbescherming"),
            new("Personal data in safe hands, every year.", "Personopplysninger i trygge hender, hvert år.", "Persoonsgegevens in veilige handen, elk jaar."),
            "12-tools", cancellationToken);
        await AddAsync(db, "product-knowledge", RequirementCategory.ProductKnowledge, managers, new DueRule(DueKind.AfterAssignment, 45), null,
            new("Products and services", "Produkter og tjenester", "Producten en diensten"),
            new("What we offer, for whom it fits, and what it costs.", "Det vi tilbyr, hvem det passer for, og hva det koster.", "Wat we bieden, voor wie het past en wat het kost."),
            "01-products", cancellationToken);
        var lifeAndMoney = managers with { Sectors = [Sector.Banking, Sector.Insurance] };
        await AddAsync(db, "mifid", RequirementCategory.Compliance, lifeAndMoney, new DueRule(DueKind.AfterHire, 180), yearly,
            new("Knowledge and competence (MiFID II)", "Kunnskap og kompetanse (MiFID II)", "Kennis en bekwaamheid (MiFID II)"),
            new(
                "What advisers on investments must know, by the guidelines of ESMA: reviewed every year, and six months of experience under supervision before anybody advises alone.",
                "Det rådgivere om investeringer må kunne etter ESMAs retningslinjer: gjennomgått hvert år, og seks måneders erfaring under tilsyn før noen gir råd alene.",
                "Wat beleggingsadviseurs volgens de richtsnoeren van ESMA moeten weten: elk jaar herzien, en zes maanden ervaring onder toezicht voordat iemand alleen adviseert."),
            "06-segments", cancellationToken);
        await AddAsync(db, "idd", RequirementCategory.ProductKnowledge, managers with { Sectors = [Sector.Insurance] }, new DueRule(DueKind.Fixed, 90, new DateOnly(2026, 12, 31)),
            new Recurrence(12, RecurrenceBase.FixedDate, 300, 6),
            new("Insurance distribution (IDD)", "Forsikringsdistribusjon (IDD)", "Verzekeringsdistributie (IDD)"),
            new(
                "Fifteen hours of training each calendar year for whoever sells insurance. The hours stand in the ledger of continuing development.",
                "Femten timers opplæring hvert kalenderår for alle som selger forsikring. Timene står i oversikten over etterutdanning.",
                "Vijftien uur opleiding per kalenderjaar voor wie verzekeringen verkoopt. De uren staan in het overzicht van permanente educatie."),
            "10-service", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task AddAsync(
        AppDbContext db, string code, RequirementCategory category, Audience audience, DueRule due, Recurrence? recurrence,
        LocalisedText title, LocalisedText description, string learning, CancellationToken cancellationToken)
    {
        var requirement = Requirement.Draft(code, new RequirementWords(title, description, category));
        requirement.Address(audience);
        requirement.Time(due, recurrence);
        if (await BoundAsync(db, learning, cancellationToken) is { } item)
        {
            requirement.Ask(new RequiredItems([item]));
        }

        db.Add(requirement);
    }

    private static async Task<RequiredItem?> BoundAsync(AppDbContext db, string code, CancellationToken cancellationToken)
    {
        var exam = await db.Set<Exam>().Where(e => e.Code == code).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellationToken);
        var module = await db.Set<Module>().Where(m => m.Code == code).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancellationToken);
        return exam is { } e ? new RequiredItem(LearningKind.Exam, e) : module is { } m ? new RequiredItem(LearningKind.Module, m) : null;
    }
}

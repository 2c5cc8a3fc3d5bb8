using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>Vacancies of Nordvik Bank in every state, with versions that differ, an approval that was voided, advice on wording and a template.</summary>
public sealed class VacanciesDemo(TimeProvider clock, ActorContext actor) : IDemoData
{
    public int Order => 300;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Vacancies.AnyAsync(cancellationToken))
        {
            return;
        }

        actor.Current = new Actor(ActorKind.Person, DemoPeople.Ruben.Id, DemoPeople.Ruben.Name);
        var now = clock.GetUtcNow();
        var published = await DraftAsync(db, DemoVacancies.Oslo, now.AddDays(-34), cancellationToken);
        published.Ask(new ScreeningQuestion(DemoVacancies.Permit, QuestionKind.YesNo, "Har du arbeidstillatelse i Norge?") { KnockOut = "no" }, now);
        published.Ask(new ScreeningQuestion(DemoVacancies.Experience, QuestionKind.Number, "Hvor mange år har du arbeidet med bedriftskunder?") { KnockOut = "2" }, now);
        published.Ask(new ScreeningQuestion(DemoVacancies.Industry, QuestionKind.Choice, "Hvilken bransje kjenner du best?") { Options = ["Havbruk og sjømat", "Bygg og anlegg", "Handel", "Annet"], Required = false }, now);
        Approve(published, now.AddDays(-30));
        published.Publish(now.AddDays(-29));
        published.Describe(
            published.Content.Texts with { Summary = "Du er den som eiere av små og mellomstore bedrifter i Oslo ringer når de planlegger, investerer eller er bekymret." },
            published.Content.Background, now.AddDays(-20));

        var review = await DraftAsync(db, DemoVacancies.Amsterdam, now.AddDays(-6), cancellationToken);
        Approve(review, now.AddDays(-4));
        review.Pay(review.Content.Pay with { Max = 78_000 }, now.AddDays(-3));
        review.Submit(now.AddDays(-2));

        var rough = await DraftAsync(db, DemoVacancies.Bergen, now.AddDays(-1), cancellationToken);
        rough.Describe(
            new VacancyDescription(
                "We look for a young and hungry sales ninja who thrives under pressure.",
                "- Dominate the market in western Norway and leverage synergies with our partners\n- Be a native speaker, and available 24/7 for his clients\n- Travel to clients along the coast",
                rough.SuccessLooksLike, rough.Culture),
            rough.Content.Background, now.AddDays(-1));

        var remote = await DraftAsync(db, DemoVacancies.Remote, now.AddDays(-16), cancellationToken);
        Approve(remote, now.AddDays(-13));
        remote.Publish(now.AddDays(-12));

        var insured = await DraftAsync(db, DemoVacancies.Insurance, now.AddDays(-9), cancellationToken);
        Approve(insured, now.AddDays(-7));
        insured.Publish(now.AddDays(-5));
        insured.HideNames(now.AddDays(-5));

        var approved = await DraftAsync(db, DemoVacancies.Approved, now.AddDays(-8), cancellationToken);
        Approve(approved, now.AddDays(-1));

        var closed = await DraftAsync(db, DemoVacancies.Closed, now.AddDays(-70), cancellationToken);
        Approve(closed, now.AddDays(-66));
        closed.Publish(now.AddDays(-65));
        closed.Close(now.AddDays(-6));

        var cancelled = await DraftAsync(db, DemoVacancies.Cancelled, now.AddDays(-90), cancellationToken);
        Approve(cancelled, now.AddDays(-85));
        cancelled.Cancel("The branch is merged with its neighbour.", now.AddDays(-60));

        db.Add(VacancyTemplate.Save("Bedriftsrådgiver, Nordvik", published, DemoPeople.Ruben.Id, now.AddDays(-18)));

        var held = await DraftAsync(db, DemoVacancies.Partners, now.AddDays(-50), cancellationToken);
        Approve(held, now.AddDays(-46));
        held.Publish(now.AddDays(-45));
        held.Hold("The budget for the second half of the year is decided next month.", now.AddDays(-9));

        var filled = await DraftAsync(db, DemoVacancies.Filled, now.AddDays(-120), cancellationToken);
        Approve(filled, now.AddDays(-116));
        filled.Publish(now.AddDays(-115));
        filled.Close(now.AddDays(-80));
        filled.Fill(now.AddDays(-40));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Vacancy> DraftAsync(AppDbContext db, DemoVacancy demo, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var vacancy = Vacancy.Draft(new VacancyRole(Samples.TitleOf(demo.RmType, demo.Language), demo.Language, demo.RmType, demo.Sector)
        {
            Positions = demo.Positions,
            TeamId = demo.TeamId,
            Department = demo.Department,
            Location = demo.Location,
            Country = demo.Country,
            RemoteShare = demo.RemoteShare,
            ExpectedStartOn = day.AddMonths(4),
            ApplyByOn = demo.IsOpen ? day.AddDays(75) : null,
            Reason = "The portfolio has grown past what the team can look after.",
            HiringManagerId = DemoPeople.Hanna.Id,
            RecruiterId = DemoPeople.Ruben.Id,
        }, DemoPeople.Ruben.Id, at);
        vacancy.Pay(new VacancyPay(demo.PayMin, demo.PayMax, demo.Currency, PayPeriod.Year, ""), at);
        await Samples.FillAsync(db, vacancy, at, cancellationToken);
        db.Add(vacancy);
        return vacancy;
    }

    private static void Approve(Vacancy vacancy, DateTimeOffset at)
    {
        vacancy.Submit(at.AddDays(-1));
        vacancy.Approve(DemoPeople.Hanna.Id, at);
    }
}

/// <summary>A vacancy of the demo organisation, known to later demo data by its place.</summary>
public sealed record DemoVacancy(RmType RmType, string Language, string Location, string Country, Guid? TeamId, string Department)
{
    public int Positions { get; init; } = 1;

    public decimal? PayMin { get; init; }

    public decimal? PayMax { get; init; }

    public string Currency { get; init; } = "NOK";

    public bool IsOpen { get; init; } = true;

    public Sector Sector { get; init; } = Sector.Banking;

    public int RemoteShare { get; init; } = 40;
}

public static class DemoVacancies
{
    public static readonly Guid Permit = new("0190a000-0000-7000-8000-000000000301");
    public static readonly Guid Experience = new("0190a000-0000-7000-8000-000000000302");
    public static readonly Guid Industry = new("0190a000-0000-7000-8000-000000000303");

    public static readonly DemoVacancy Oslo = new(RmType.Business, "nb", "Oslo", "NO", DemoPeople.BusinessBankingOslo, "Bedriftsmarked") { Positions = 2, PayMin = 680000, PayMax = 860000 };
    public static readonly DemoVacancy Amsterdam = new(RmType.Personal, "nl", "Amsterdam", "NL", DemoPeople.PrivateClientsAmsterdam, "Private Clients") { PayMin = 58000, PayMax = 76000, Currency = "EUR" };
    public static readonly DemoVacancy Bergen = new(RmType.Corporate, "en", "Bergen", "NO", DemoPeople.CorporateBergen, "Corporate");
    public static readonly DemoVacancy Partners = new(RmType.Partner, "en", "Stavanger", "NO", null, "Partnerships") { PayMin = 600000, PayMax = 760000 };
    public static readonly DemoVacancy Remote = new(RmType.Partner, "nl", "Utrecht", "NL", null, "Partners") { PayMin = 54000, PayMax = 70000, Currency = "EUR", RemoteShare = 100 };
    public static readonly DemoVacancy Insurance = new(RmType.Personal, "en", "Oslo", "NO", null, "Insurance") { PayMin = 560000, PayMax = 690000, Sector = Sector.Insurance };
    public static readonly DemoVacancy Approved = new(RmType.Personal, "nb", "Trondheim", "NO", null, "Personmarked") { PayMin = 560000, PayMax = 680000 };
    public static readonly DemoVacancy Closed = new(RmType.Corporate, "en", "Oslo", "NO", null, "Corporate Oslo") { PayMin = 780000, PayMax = 980000, IsOpen = false };
    public static readonly DemoVacancy Cancelled = new(RmType.Business, "nl", "Rotterdam", "NL", null, "Zakelijk") { PayMin = 60000, PayMax = 80000, Currency = "EUR", IsOpen = false };
    public static readonly DemoVacancy Filled = new(RmType.Business, "nb", "Oslo", "NO", DemoPeople.BusinessBankingOslo, "Bedriftsmarked vest") { PayMin = 660000, PayMax = 820000, IsOpen = false };
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies.Templates;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>Vacancies of Nordvik Bank in every state, with versions that differ, an approval that was voided, advice on wording and a template.</summary>
public sealed class VacanciesDemo(TimeProvider clock) : IDemoData
{
    private DateTimeOffset _now;

    public int Order => 300;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Vacancies.AnyAsync(cancellationToken))
        {
            return;
        }

        _now = clock.GetUtcNow();
        var published = await DraftAsync(db, DemoVacancies.Oslo, Ago(34.2), cancellationToken);
        published.Ask(new ScreeningQuestion(DemoVacancies.Permit, QuestionKind.YesNo, "Har du arbeidstillatelse i Norge?") { KnockOut = "no" }, Ago(33.8));
        published.Ask(new ScreeningQuestion(DemoVacancies.Experience, QuestionKind.Number, "Hvor mange år har du arbeidet med bedriftskunder?") { KnockOut = "2" }, Ago(33.8));
        published.Ask(new ScreeningQuestion(DemoVacancies.Industry, QuestionKind.Choice, "Hvilken bransje kjenner du best?") { Options = ["Havbruk og sjømat", "Bygg og anlegg", "Handel", "Annet"], Required = false }, Ago(33.8));
        published.Backdate(Ruben, Ago(33.8));
        Approve(published, 31.9, 30.4);
        Publish(published, 29.3);
        Take(published, 20.1, (v, at) => v.Describe(
            v.Content.Texts with { Summary = "Du er den som eiere av små og mellomstore bedrifter i Oslo ringer når de planlegger, investerer eller er bekymret." },
            v.Content.Background, at));

        var review = await DraftAsync(db, DemoVacancies.Amsterdam, Ago(6.6), cancellationToken);
        Approve(review, 5.7, 4.2);
        Take(review, 3.1, (v, at) => v.Pay(v.Content.Pay with { Max = 78_000 }, at));
        Take(review, 2.4, (v, at) => v.Submit(at));

        var rough = await DraftAsync(db, DemoVacancies.Bergen, Ago(1.7), cancellationToken);
        Take(rough, 1.5, (v, at) => v.Describe(
            new VacancyDescription(
                "We look for a young and hungry sales ninja who thrives under pressure.",
                "- Dominate the market in western Norway and leverage synergies with our partners\n- Be a native speaker, and available 24/7 for his clients\n- Travel to clients along the coast",
                v.SuccessLooksLike, v.Culture),
            v.Content.Background, at));

        var remote = await DraftAsync(db, DemoVacancies.Remote, Ago(16.3), cancellationToken);
        Approve(remote, 14.6, 13.9);
        Publish(remote, 12.5);

        var insured = await DraftAsync(db, DemoVacancies.Insurance, Ago(9.6), cancellationToken);
        Approve(insured, 8.8, 7.3);
        Take(insured, 5.9, (v, at) => v.HideNames(at));
        Publish(insured, 5.6);

        var approved = await DraftAsync(db, DemoVacancies.Approved, Ago(8.1), cancellationToken);
        Approve(approved, 2.7, 1.4);

        var closed = await DraftAsync(db, DemoVacancies.Closed, Ago(70.4), cancellationToken);
        Approve(closed, 68.2, 66.8);
        Publish(closed, 65.5);
        Take(closed, 6.3, (v, at) => v.Close(at));

        var cancelled = await DraftAsync(db, DemoVacancies.Cancelled, Ago(90.7), cancellationToken);
        Approve(cancelled, 87.1, 85.4);
        Take(cancelled, 60.6, (v, at) => v.Cancel("The branch is merged with its neighbour.", at));

        var template = VacancyTemplate.Save("Bedriftsrådgiver, Nordvik", published, DemoPeople.Ruben.Id, Ago(18.4));
        template.Backdate(Ruben, Ago(18.4));
        db.Add(template);

        var held = await DraftAsync(db, DemoVacancies.Partners, Ago(50.3), cancellationToken);
        Approve(held, 48.5, 46.7);
        Publish(held, 45.2);
        Take(held, 9.4, (v, at) => v.Hold("The budget for the second half of the year is decided next month.", at));

        var filled = await DraftAsync(db, DemoVacancies.Filled, Ago(120.6), cancellationToken);
        Approve(filled, 118.3, 116.2);
        Publish(filled, 115.7);
        Take(filled, 80.5, (v, at) => v.Close(at));
        Take(filled, 40.2, (v, at) => v.Fill(at));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Actor Ruben => DemoPeople.Ruben.Actor;

    private DateTimeOffset Ago(double days) => _now.AddDays(-days).AtWork(_now);

    private void Take(Vacancy vacancy, double daysAgo, Action<Vacancy, DateTimeOffset> step)
    {
        step(vacancy, Ago(daysAgo));
        vacancy.Backdate(Ruben, Ago(daysAgo));
    }

    private void Publish(Vacancy vacancy, double daysAgo) => Take(vacancy, daysAgo, (v, at) => v.Publish(at));

    private void Approve(Vacancy vacancy, double askedDaysAgo, double approvedDaysAgo)
    {
        Take(vacancy, askedDaysAgo, (v, at) => v.Submit(at));
        vacancy.Approve(DemoPeople.Hanna.Id, Ago(approvedDaysAgo));
        vacancy.Backdate(DemoPeople.Hanna.Actor, Ago(approvedDaysAgo));
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
        vacancy.Backdate(Ruben, at);
        db.Add(vacancy);
        return vacancy;
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

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Sixty applicants: most for the open vacancy in Oslo, some for the one on hold and for the blind one, and those of the one that Nora was hired for.</summary>
public sealed class ApplicationsDemo(FileStore files, IPdfEngine pdf, ActorContext actor, TimeProvider clock, ITexts texts) : IDemoData
{
    private const int ForOpen = 40;
    private const int ForHeld = 8;
    private const int ForBlind = 6;

    public int Order => 400;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Applications.AnyAsync(cancellationToken))
        {
            return;
        }

        var vacancies = await db.Vacancies.Where(v => v.PublishedAt != null).ToListAsync(cancellationToken);
        var open = vacancies.Single(v => v.Department == DemoVacancies.Oslo.Department);
        var held = vacancies.Single(v => v.Status is VacancyStatus.OnHold);
        var blind = vacancies.Single(v => v.BlindSince is not null);
        var filled = vacancies.Single(v => v.Status is VacancyStatus.Filled);
        actor.Current = new Actor(ActorKind.Candidate, null, "Candidate");
        var forOpen = await SubmitAsync(db, open, DemoApplicant.All.Take(ForOpen), 26, cancellationToken);
        var forHeld = await SubmitAsync(db, held, DemoApplicant.All.Skip(ForOpen).Take(ForHeld), 40, cancellationToken);
        var forBlind = await SubmitAsync(db, blind, DemoApplicant.All.Skip(ForOpen + ForHeld).Take(ForBlind), 4, cancellationToken);
        var nora = new DemoApplicant(59, DemoPeople.Nora.Name, Languages.Norwegian, "Oslo", "Kunderådgiver bedrift");
        var forFilled = await SubmitAsync(db, filled, [nora, .. DemoApplicant.All.Skip(ForOpen + ForHeld + ForBlind)], 110, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        actor.Current = new Actor(ActorKind.Person, DemoPeople.Ruben.Id, DemoPeople.Ruben.Name);
        Screen(db, open, forOpen);
        Screen(db, held, forHeld.Take(5).ToList());
        Screen(db, blind, forBlind.Take(3).ToList());
        forBlind[1].Application.Reveal("We know each other: a colleague screens this one.", DemoPeople.Ruben.Id, clock.GetUtcNow());
        Finish(filled, forFilled);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<(Application Application, DemoApplicant Who)>> SubmitAsync(
        AppDbContext db, Vacancy vacancy, IEnumerable<DemoApplicant> applicants, int daysAgo, CancellationToken cancellationToken)
    {
        var (sent, now) = (new List<(Application, DemoApplicant)>(), clock.GetUtcNow());
        foreach (var (n, who) in applicants.Index())
        {
            var (id, at) = (Guid.CreateVersion7(), now.AddDays(-daysAgo).AddHours(n * 13));
            var candidate = Candidate.Meet(new ContactDetails(who.Name, who.Email, who.Phone, who.Country, who.Language));
            using var bytes = new MemoryStream(pdf.Render(CvDocument.Of(who, at)));
            var cv = await files.SaveAsync(bytes, $"CV {who.Name}.pdf", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, cancellationToken);
            var dossier = new Dossier { Motivation = who.Motivation, Mission = who.Mission, Work = who.Work, Answers = [.. AnswersOf(vacancy, who)], Certifications = CertificationsOf(who, now) };
            var source = (n % 4) switch { 0 => "linkedin", 1 => "finn", 2 => "referral", _ => "" };
            var application = Application.Submit(vacancy.Id, candidate.Id, new Submission(dossier, cv.Id, source, PrivacyNotice.Version, n % 3 == 0), at, id);
            db.AddRange(candidate, application);
            sent.Add((application, who));
        }

        return sent;
    }

    private static IEnumerable<Answer> AnswersOf(Vacancy vacancy, DemoApplicant who) => vacancy.Questions.Select(q =>
    {
        var text = q.Kind switch
        {
            QuestionKind.YesNo => who.Number % 13 == 5 ? "no" : "yes",
            QuestionKind.Number => (1 + (who.Number % 9)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => q.Options[who.Industry],
        };
        return new Answer(q.Id, q.Text, text, q.Flags(text));
    });

    private static IReadOnlyList<HeldCertification> CertificationsOf(DemoApplicant who, DateTimeOffset now) => who.Number % 5 != 0 ? []
        : [new(Guid.CreateVersion7(), who.Number % 2 == 0 ? "CFA" : "CTP", who.Number % 2 == 0 ? "CFA Institute" : "AFP", DateOnly.FromDateTime(now.UtcDateTime).AddMonths(8 + who.Number))];

    /// <summary>Of every ten: three untouched, two being read, three shortlisted, one turned down, one withdrawn.</summary>
    private void Screen(AppDbContext db, Vacancy vacancy, List<(Application Application, DemoApplicant Who)> sent)
    {
        foreach (var (n, (application, who)) in sent.Index())
        {
            var at = application.SubmittedAt.AddDays(2) is var later && later < clock.GetUtcNow() ? later : clock.GetUtcNow();
            if (n % 10 is 0 or 4 or 7)
            {
                continue;
            }

            application.StartReview(at);
            var sheet = ScreeningSheet.For(application.Id);
            sheet.Fill(LinesOf(vacancy, who), vacancy.Requirements, DemoPeople.Ruben.Id, at);
            db.Add(sheet);
            switch (n % 10)
            {
                case 1 or 5 or 8:
                    application.Shortlist(at);
                    break;
                case 3:
                    TurnDown(application, who, vacancy, at, told: n < 20);
                    break;
                case 6:
                    application.Withdraw(LeavingReason.OtherJob, at);
                    break;
                default:
                    break;
            }
        }
    }

    private static IReadOnlyList<SheetLine> LinesOf(Vacancy vacancy, DemoApplicant who) =>
    [
        .. vacancy.Requirements.Select((r, i) => ((who.Number + i) % 7) switch
        {
            0 => new SheetLine(r.CompetencyId, Fit.Unknown, ""),
            1 or 4 => new SheetLine(r.CompetencyId, Fit.Partly, "Two years of it in the CV, without figures."),
            6 => new SheetLine(r.CompetencyId, Fit.Not, "Nothing in the CV or the answers points at it."),
            _ => new SheetLine(r.CompetencyId, Fit.Met, "Shown with figures in the present job."),
        }),
        new SheetLine(null, who.Number % 4 == 0 ? Fit.Met : Fit.Partly, who.Number % 4 == 0 ? "A story of their own that fits the mission." : "One sentence."),
    ];

    private void Finish(Vacancy vacancy, List<(Application Application, DemoApplicant Who)> sent)
    {
        foreach (var (n, (application, who)) in sent.Index())
        {
            var at = application.SubmittedAt.AddDays(10);
            application.StartReview(at);
            if (n == 0)
            {
                application.Shortlist(at);
                application.BeginInterviews(at.AddDays(7));
                application.AwaitDecision(at.AddDays(16));
                application.DraftOffer(at.AddDays(18));
                application.SendOffer(at.AddDays(19));
                application.AcceptOffer(at.AddDays(22));
                application.CheckConditions(at.AddDays(23));
                application.Hire(DemoPeople.Nora.Id, at.AddDays(35));
            }
            else if (n == 1)
            {
                application.Withdraw(LeavingReason.Pay, at);
            }
            else
            {
                TurnDown(application, who, vacancy, at, told: true);
            }
        }
    }

    private void TurnDown(Application application, DemoApplicant who, Vacancy vacancy, DateTimeOffset at, bool told)
    {
        application.TurnDown(HiringStage.Screening, who.Number % 2 == 0 ? TurnDownReason.Experience : TurnDownReason.Skills, at);
        application.PlanNotice(
            DecisionNotice.SubjectIn(texts, who.Language, vacancy.Title),
            DecisionNotice.BodyIn(texts, who.Language, vacancy.Title, "Nordvik Bank"),
            told ? at : clock.GetUtcNow().AddDays(1));
        if (told)
        {
            application.Communicate(at);
        }
    }
}

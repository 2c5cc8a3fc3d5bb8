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

/// <summary>
/// Sixty applicants: most for the open vacancy in Oslo, some for the one on hold and for the blind one, and those of the one that Nora was hired for.
/// Two of them applied a second time, and an employee applied from inside.
/// </summary>
public sealed class ApplicationsDemo(FileStore files, IPdfEngine pdf, TimeProvider clock, ITexts texts) : IDemoData
{
    private const int ForOpen = 40;
    private const int ForHeld = 8;
    private const int ForBlind = 6;

    private static readonly Actor Ruben = DemoPeople.Ruben.Actor;
    private static readonly Actor Mailing = Actor.System(nameof(SendDecisions));

    private DateTimeOffset _now;

    public int Order => 400;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Applications.AnyAsync(cancellationToken))
        {
            return;
        }

        _now = clock.GetUtcNow();
        var vacancies = await db.Vacancies.Where(v => v.PublishedAt != null).ToListAsync(cancellationToken);
        var open = vacancies.Single(v => v.Department == DemoVacancies.Oslo.Department);
        var held = vacancies.Single(v => v.Status is VacancyStatus.OnHold);
        var blind = vacancies.Single(v => v.BlindSince is not null);
        var filled = vacancies.Single(v => v.Status is VacancyStatus.Filled);
        var forOpen = await SubmitAsync(db, open, DemoApplicant.All.Take(ForOpen), 26, cancellationToken);
        var forHeld = await SubmitAsync(db, held, DemoApplicant.All.Skip(ForOpen).Take(ForHeld), 40, cancellationToken);
        var forBlind = await SubmitAsync(db, blind, DemoApplicant.All.Skip(ForOpen + ForHeld).Take(ForBlind), 4, cancellationToken);
        var nora = new DemoApplicant(59, DemoPeople.Nora.Name, Languages.Norwegian, "Oslo", "Kunderådgiver bedrift");
        var forFilled = await SubmitAsync(db, filled, [nora, .. DemoApplicant.All.Skip(ForOpen + ForHeld + ForBlind)], 110, cancellationToken);

        Screen(db, open, forOpen);
        Screen(db, held, forHeld.Take(5).ToList());
        Screen(db, blind, forBlind.Take(3).ToList());
        Step(forBlind[1].Application, _now.AddDays(-0.8), Ruben, (a, at) => a.Reveal("We know each other: a colleague screens this one.", DemoPeople.Ruben.Id, at));
        Finish(filled, forFilled);
        await AgainAsync(db, vacancies.Single(v => v.Location == DemoVacancies.Remote.Location), forOpen, cancellationToken);
        db.AddRange(Views(open.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<Applied>> SubmitAsync(AppDbContext db, Vacancy vacancy, IEnumerable<DemoApplicant> applicants, int daysAgo, CancellationToken cancellationToken)
    {
        var sent = new List<Applied>();
        foreach (var (n, who) in applicants.Index())
        {
            var source = (n % 4) switch { 0 => "linkedin", 1 => "finn", 2 => "referral", _ => "" };
            sent.Add(await SendAsync(db, vacancy, who, _now.AddDays(-daysAgo).AddMinutes((n * 780) + (n * 37 % 60)), source, who.Contact, null, cancellationToken));
        }

        return sent;
    }

    private async Task<Applied> SendAsync(
        AppDbContext db, Vacancy vacancy, DemoApplicant who, DateTimeOffset at, string source, ContactDetails contact, Guid? employeeId, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var candidate = Candidate.Meet(contact);
        using var bytes = new MemoryStream(pdf.Render(CvDocument.Of(who, at)));
        var cv = await files.SaveAsync(bytes, $"CV {who.Name}.pdf", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, cancellationToken);
        var dossier = new Dossier { Motivation = who.Motivation, Mission = who.Mission, Work = who.Work, Answers = [.. AnswersOf(vacancy, who)], Certifications = CertificationsOf(who, _now) };
        var submission = new Submission(dossier, cv.Id, source, PrivacyNotice.Version, who.Number % 3 == 0) { EmployeeId = employeeId };
        var application = Application.Submit(vacancy.Id, candidate.Id, submission, at, id);
        candidate.Backdate(Actor.Candidate(id), at);
        application.Backdate(Actor.Candidate(id), at);
        db.AddRange(candidate, application);
        return new Applied(application, candidate, who);
    }

    /// <summary>One came back under another address and was merged, one still waits to be compared, and one works here.</summary>
    private async Task AgainAsync(AppDbContext db, Vacancy vacancy, List<Applied> earlier, CancellationToken cancellationToken)
    {
        var (known, unsure) = (earlier.Single(a => a.Who.Name == "Fleur van den Berg"), earlier.Single(a => a.Who.Name == "Thijs Vermeulen"));
        var second = await SendAsync(db, vacancy, known.Who, _now.AddDays(-3.4), "linkedin", known.Who.Contact with { Email = "fleur.vdberg@post.example" }, null, cancellationToken);
        await SendAsync(db, vacancy, unsure.Who, _now.AddDays(-1.9), "", unsure.Who.Contact with { Name = "T. Vermeulen", Email = "thijs@vermeulen.example" }, null, cancellationToken);
        var sofie = new DemoApplicant(60, DemoPeople.Sofie.Name, Languages.Dutch, "Amsterdam", DemoPeople.Sofie.JobTitle);
        await SendAsync(db, vacancy, sofie, _now.AddDays(-2.6), InternalApplyModel.Source, sofie.Contact with { Email = DemoPeople.Sofie.Email }, DemoPeople.Sofie.Id, cancellationToken);

        var at = _now.AddDays(-2.2).AtWork(_now);
        var merge = CandidateMerge.Of(known.Candidate.Id, [known.Application.Id], second.Candidate, [second.Application], DemoPeople.Ruben.Id, at);
        merge.Backdate(Ruben, at);
        second.Application.Backdate(Ruben, at);
        db.Add(merge);
    }

    private IEnumerable<SavedView> Views(Guid vacancyId)
    {
        var views = new[]
        {
            SavedView.Keep("To screen in Oslo", $"Filter.Status={ApplicationStatus.Submitted}&Filter.VacancyId={vacancyId}", shared: true, DemoPeople.Ruben.Id),
            SavedView.Keep("Waiting for a decision", $"Filter.Status={ApplicationStatus.DecisionPending}", shared: false, DemoPeople.Ruben.Id),
            SavedView.Keep("Leasing", "Filter.Q=leasing", shared: true, DemoPeople.Astrid.Id),
        };
        foreach (var view in views)
        {
            view.Backdate(view.OwnerId == DemoPeople.Ruben.Id ? Ruben : DemoPeople.Astrid.Actor, _now.AddDays(-11.7).AtWork(_now));
        }

        return views;
    }

    private static void Step(Application application, DateTimeOffset at, Actor by, Action<Application, DateTimeOffset> step)
    {
        step(application, at);
        application.Backdate(by, at);
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
    private void Screen(AppDbContext db, Vacancy vacancy, List<Applied> sent)
    {
        foreach (var (n, (application, _, who)) in sent.Index().Where(s => s.Index % 10 is not (0 or 4 or 7)))
        {
            var at = application.SubmittedAt.AddDays(2).AtWork(_now);
            Step(application, at, Ruben, (a, then) => a.StartReview(then));
            var sheet = ScreeningSheet.For(application.Id);
            sheet.Fill(LinesOf(vacancy, who), vacancy.Requirements, DemoPeople.Ruben.Id, at);
            sheet.Backdate(Ruben, at);
            db.Add(sheet);
            switch (n % 10)
            {
                case 1 or 5 or 8:
                    Step(application, Earlier(at.AddMinutes(9)), Ruben, (a, then) => a.Shortlist(then));
                    break;
                case 3:
                    TurnDown(application, who, vacancy, Earlier(at.AddMinutes(14)), told: n < 20);
                    break;
                case 6:
                    Step(application, Earlier(at.AddHours(31)), Actor.Candidate(application.Id), (a, then) => a.Withdraw(LeavingReason.OtherJob, then));
                    break;
                default:
                    break;
            }
        }
    }

    private DateTimeOffset Earlier(DateTimeOffset at) => at < _now ? at : _now;

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

    private void Finish(Vacancy vacancy, List<Applied> sent)
    {
        foreach (var (n, (application, _, who)) in sent.Index())
        {
            DateTimeOffset Day(double after) => application.SubmittedAt.AddDays(after).AtWork(_now);
            Step(application, Day(10), Ruben, (a, at) => a.StartReview(at));
            if (n == 0)
            {
                Step(application, Day(10.1), Ruben, (a, at) => a.Shortlist(at));
                Step(application, Day(17), Ruben, (a, at) => a.BeginInterviews(at));
                Step(application, Day(26), DemoPeople.Petra.Actor, (a, at) => a.AwaitDecision(at));
                Step(application, Day(28), DemoPeople.Hanna.Actor, (a, at) => a.DraftOffer(at));
                Step(application, Day(29), Ruben, (a, at) => a.SendOffer(at));
                Step(application, Day(32), Actor.Candidate(application.Id), (a, at) => a.AcceptOffer(at));
                Step(application, Day(32), Actor.Candidate(application.Id), (a, at) => a.CheckConditions(at));
                Step(application, Day(45), Ruben, (a, at) => a.Hire(DemoPeople.Nora.Id, at));
            }
            else if (n == 1)
            {
                Step(application, Day(12.4), Actor.Candidate(application.Id), (a, at) => a.Withdraw(LeavingReason.Pay, at));
            }
            else
            {
                TurnDown(application, who, vacancy, Day(10.3), told: true);
            }
        }
    }

    private void TurnDown(Application application, DemoApplicant who, Vacancy vacancy, DateTimeOffset at, bool told)
    {
        var due = told ? Earlier(at.AddHours(20)) : _now.AddDays(1);
        Step(application, at, Ruben, (a, then) =>
        {
            a.TurnDown(HiringStage.Screening, who.Number % 2 == 0 ? TurnDownReason.Experience : TurnDownReason.Skills, then);
            a.PlanNotice(
                DecisionNotice.SubjectIn(texts, who.Language, vacancy.Title),
                DecisionNotice.BodyIn(texts, who.Language, vacancy.Title, "Nordvik Bank"),
                due);
        });
        if (told)
        {
            Step(application, due, Mailing, (a, then) => a.Communicate(then));
        }
    }

    private sealed record Applied(Application Application, Candidate Candidate, DemoApplicant Who);
}

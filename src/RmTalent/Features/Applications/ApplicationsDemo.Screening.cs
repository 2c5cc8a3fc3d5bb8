using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>What the recruiters did with the applications.</summary>
public sealed partial class ApplicationsDemo
{
    private static readonly Actor Mailing = Actor.System(nameof(SendDecisions));

    private static void Step(Application application, DateTimeOffset at, Actor by, Action<Application, DateTimeOffset> step)
    {
        step(application, at);
        application.Backdate(by, at);
    }

    /// <summary>Of every ten: three untouched, two being read, three shortlisted, one turned down, one withdrawn.</summary>
    private IEnumerable<ScreeningSheet> Screen(Vacancy vacancy, IEnumerable<Applied> sent)
    {
        var sheets = new List<ScreeningSheet>();
        foreach (var (n, (application, _, who)) in sent.Index().Where(s => s.Index % 10 is not (0 or 4 or 7)))
        {
            var at = application.SubmittedAt.AddDays(2).AtWork(_now);
            Step(application, at, Ruben, (a, then) => a.StartReview(then));
            var sheet = ScreeningSheet.For(application.Id);
            sheet.Fill(LinesOf(vacancy, who), vacancy.Requirements, DemoPeople.Ruben.Id, at);
            sheet.Backdate(Ruben, at);
            sheets.Add(sheet);
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

        return sheets;
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

    private void Finish(Vacancy vacancy, IEnumerable<Applied> sent)
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

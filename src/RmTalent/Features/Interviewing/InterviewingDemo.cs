using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing.Panels;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>Interviews in every state: times offered, booked, waiting for marks, ready to decide, and decided.</summary>
public sealed class InterviewingDemo(TimeProvider clock, StarterPlan starter) : IDemoData
{
    private static readonly Guid[] Panellists = [DemoPeople.Pal.Id, DemoPeople.Petra.Id];
    private static readonly Guid[] Three = [.. Panellists, DemoPeople.Ruben.Id];

    private static readonly DemoStep[] Steps =
        [DemoStep.Decided, DemoStep.ToScore, DemoStep.Offered, DemoStep.ToDecide, DemoStep.Booked, DemoStep.Decided, DemoStep.Decided, DemoStep.Booked];

    private DateTimeOffset _now;
    private WorkingCalendar _calendar = null!;

    public int Order => 500;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.InterviewPlans.AnyAsync(cancellationToken))
        {
            return;
        }

        (_now, _calendar) = (clock.GetUtcNow(), WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)));
        var plans = new Dictionary<Guid, InterviewPlan>();
        foreach (var vacancy in await db.Vacancies.ToListAsync(cancellationToken))
        {
            db.Add(plans[vacancy.Id] = await starter.ForAsync(vacancy, cancellationToken));
        }

        var diaries = Panellists.Select(PanelDiary.Of).ToList();
        diaries[1].State(WeeklyHours.OfficeDays, [new OtherDay(_calendar.AddWorkingDays(_calendar.LocalDate(_now), 8), null, null), new OtherDay(_calendar.AddWorkingDays(_calendar.LocalDate(_now), 9), new TimeOnly(12, 0), new TimeOnly(15, 0))], 3);
        db.AddRange(diaries);
        var competencies = await db.Competencies.ToDictionaryAsync(c => c.Id, cancellationToken);
        var shortlisted = 0;
        foreach (var (application, n) in (await CandidatesAsync(db, cancellationToken)).Select((a, n) => (a, n)))
        {
            var step = application.Status is ApplicationStatus.Hired ? DemoStep.Decided : Steps[shortlisted++];
            var interview = Stage(application, plans[application.VacancyId], n, step, competencies);
            Follow(application, interview, step);
            db.Add(interview);
            if (interview.Decision is not null)
            {
                Observe(db, interview, application.PersonId);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The employee who was hired before, and those of the shortlisted who have an interview; the rest stay shortlisted.</summary>
    private static async Task<List<Application>> CandidatesAsync(AppDbContext db, CancellationToken cancellationToken) =>
        [
            .. await db.Applications.Where(a => a.Status == ApplicationStatus.Hired).ToListAsync(cancellationToken),
            .. await db.Applications.Where(a => a.Status == ApplicationStatus.Shortlisted).OrderBy(a => a.SubmittedAt).Take(Steps.Length).ToListAsync(cancellationToken),
        ];

    private Interview Stage(Application application, InterviewPlan plan, int n, DemoStep step, Dictionary<Guid, Competency> competencies)
    {
        var hired = application.Status is ApplicationStatus.Hired;
        var startsAt = hired ? WorkdayAfter(application.SubmittedAt.AddDays(24), 10) : At(step switch { DemoStep.Offered or DemoStep.Booked => 3 + (n % 4), DemoStep.ToScore => -1, DemoStep.ToDecide => -2, _ => -6 - (n % 5) }, 9 + (n % 5));
        if (step is DemoStep.ToScore)
        {
            startsAt = _now.AddHours(-3);
        }

        var before = Earlier(hired ? startsAt.AddDays(-7).AtWork(_now) : Later(startsAt.AddDays(-5).AtWork(_now), application.StatusSince.AddHours(3)));
        var answered = Earlier(before.AddHours(7));
        var candidate = Actor.Candidate(application.Id);
        var (round, panel) = step is DemoStep.ToDecide ? (plan.RoundAt(2)!, Three) : (plan.RoundAt(1)!, Panellists);
        var interview = Interview.Offer(application.Id, plan, round, panel, new SlotOffer([startsAt, startsAt.AddHours(3), startsAt.AddDays(1)], startsAt.AddHours(-1), "Europe/Oslo", "https://video.nordvik.example/room-4"), before);
        interview.Backdate(DemoPeople.Ruben.Actor, before);
        if (step is not DemoStep.Offered)
        {
            interview.Book(startsAt, step is DemoStep.Booked || n % 4 == 1 ? "I use a wheelchair." : null, new WorkingCalendar("Europe/Oslo", "NO"), before);
        }
        else
        {
            interview.AskOtherTimes("Mornings would suit me best, or any time after next week.", before);
        }

        interview.Backdate(candidate, answered);
        if (step is DemoStep.Booked && n % 2 == 0)
        {
            interview.Arrange("Book a step-free room on the ground floor and meet the candidate at the lift.");
            interview.Backdate(DemoPeople.Ruben.Actor, Earlier(answered.AddHours(2)));
        }

        if (step is DemoStep.ToDecide or DemoStep.Decided)
        {
            Score(interview, n, startsAt.AddHours(3), competencies);
        }

        if (step is DemoStep.ToDecide)
        {
            Revise(interview, startsAt.AddHours(5));
        }

        if (step is DemoStep.Decided)
        {
            interview.Decide(DemoPeople.Hanna.Id, new DecisionInput(HiringOutcome.Offer, "Strong and consistent evidence on the competencies that weigh most, with concrete client cases. The gap in negotiation is one we can train.", [.. interview.CompetencyIds.Take(2)]), startsAt.AddDays(1));
            interview.Backdate(DemoPeople.Hanna.Actor, startsAt.AddDays(1));
        }

        return interview;
    }

    /// <summary>The application moves when the times are offered, when the last marks are in, and with the decision.</summary>
    private static void Follow(Application application, Interview interview, DemoStep step)
    {
        if (application.Status is ApplicationStatus.Hired)
        {
            return;
        }

        void Move(Action<Application, DateTimeOffset> step, DemoPerson by, DateTimeOffset at)
        {
            step(application, at);
            application.Backdate(by.Actor, at);
        }

        Move((a, at) => a.BeginInterviews(at), DemoPeople.Ruben, interview.Facts[0].At!.Value);
        if (step is DemoStep.ToDecide or DemoStep.Decided)
        {
            Move((a, at) => a.AwaitDecision(at), DemoPeople.Petra, interview.Panel.Max(c => c.SubmittedAt!.Value));
        }

        if (step is DemoStep.Decided)
        {
            Move((a, at) => a.DraftOffer(at), DemoPeople.Hanna, interview.Decision!.At);
        }
    }

    private DateTimeOffset WorkdayAfter(DateTimeOffset at, int hour) => _calendar.At(_calendar.NextWorkingDay(_calendar.LocalDate(at)), new TimeOnly(hour, 0));

    private DateTimeOffset Earlier(DateTimeOffset at) => at < _now ? at : _now;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private DateTimeOffset At(int days, int hour) => _calendar.At(_calendar.AddWorkingDays(_calendar.LocalDate(_now), days), new TimeOnly(hour, 0));

    /// <summary>Two honest panellists who mostly agree, and differ by two on one competency.</summary>
    private static void Score(Interview interview, int n, DateTimeOffset at, Dictionary<Guid, Competency> competencies)
    {
        foreach (var (card, rater) in interview.Panel.Select((c, rater) => (c, rater)))
        {
            var marks = interview.CompetencyIds.Select((id, i) => new MarkInput(id, Level(n, i, rater), Seen(competencies[id], Level(n, i, rater))));
            card.Submit(new ScorecardInput([.. marks], rater == 1 ? Overall.StrongYes : Overall.Yes, rater == 0 ? "Would fit the small business portfolio." : ""), interview.CompetencyIds, at.AddMinutes(20 * rater));
            card.Backdate(DemoPeople.All.Single(p => p.Id == card.PanellistId).Actor, at.AddMinutes(20 * rater));
        }
    }

    /// <summary>One panellist thought again after the talk, and says why.</summary>
    private static void Revise(Interview interview, DateTimeOffset at)
    {
        var card = interview.Panel[0];
        var marks = card.Marks.Select((m, i) => new MarkInput(m.CompetencyId, i == 0 ? Math.Max(1, m.Level!.Value - 1) : m.Level, m.Evidence));
        card.Revise(new ScorecardInput([.. marks], card.Overall, card.Comment), interview.CompetencyIds, "The example was the team's work rather than the candidate's own.", at);
        card.Backdate(DemoPeople.All.Single(p => p.Id == card.PanellistId).Actor, at);
    }

    private static int Level(int n, int place, int rater) => Math.Clamp(3 + ((n + place) % 3) - 1 + (rater == 1 && place == 1 ? 2 : 0), 2, 5);

    private static string Seen(Competency competency, int level) => competency.AnchorOf(level).En is { Length: > 0 } anchor ? $"Described a case from last year. {anchor}" : "Described a case from last year, with figures.";

    private static void Observe(AppDbContext db, Interview interview, Guid? personId)
    {
        foreach (var id in interview.CompetencyIds)
        {
            var median = Agreement.Median(interview.Panel.SelectMany(c => c.Marks).Where(m => m.CompetencyId == id).Select(m => m.Level).OfType<int>())!.Value;
            var evidence = Evidence.OfApplication(interview.ApplicationId, new Observation(id, median, DebriefRow.DefaultExpected + 1, EvidenceSource.Interview, interview.Id), interview.Decision!.At);
            if (personId is { } person)
            {
                evidence.CarryOver(person);
            }

            db.Add(evidence);
        }
    }

    private enum DemoStep
    {
        Offered,
        Booked,
        ToScore,
        ToDecide,
        Decided,
    }
}

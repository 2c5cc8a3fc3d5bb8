using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>Interviews in every state: times offered, booked, waiting for marks, ready to decide, and decided.</summary>
public sealed class InterviewingDemo(TimeProvider clock, StarterPlan starter) : IDemoData
{
    private static readonly Guid[] Panellists = [DemoPeople.Pal.Id, DemoPeople.Petra.Id];

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

        db.AddRange(Panellists.Select(PanelDiary.Of));
        var competencies = await db.Competencies.ToDictionaryAsync(c => c.Id, cancellationToken);
        var shortlisted = 0;
        foreach (var (application, n) in (await CandidatesAsync(db, cancellationToken)).Select((a, n) => (a, n)))
        {
            var step = application.Status is ApplicationStatus.Hired ? DemoStep.Decided : Steps[shortlisted++];
            var interview = Stage(application, plans[application.VacancyId], n, step, competencies);
            Follow(application, step);
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
        var startsAt = At(step switch { DemoStep.Offered or DemoStep.Booked => 3 + (n % 4), DemoStep.ToScore => -1, DemoStep.ToDecide => -2, _ => -6 - (n % 5) }, 9 + (n % 5));
        if (step is DemoStep.ToScore)
        {
            startsAt = _now.AddHours(-3);
        }

        var before = startsAt.AddDays(-5) < _now ? startsAt.AddDays(-5) : _now;
        var interview = Interview.Offer(application.Id, plan, plan.RoundAt(1)!, Panellists, new SlotOffer([startsAt, startsAt.AddHours(3), startsAt.AddDays(1)], startsAt.AddHours(-1), "Europe/Oslo", "https://video.nordvik.example/room-4"), before);
        if (step is not DemoStep.Offered)
        {
            interview.Book(startsAt, n % 4 == 1 ? "Step-free access, please." : null, before);
        }

        if (step is DemoStep.ToDecide or DemoStep.Decided)
        {
            Score(interview, n, startsAt.AddHours(3), competencies);
        }

        if (step is DemoStep.Decided)
        {
            interview.Decide(DemoPeople.Hanna.Id, new DecisionInput(HiringOutcome.Offer, "Strong and consistent evidence on the competencies that weigh most, with concrete client cases. The gap in negotiation is one we can train.", [.. interview.CompetencyIds.Take(2)]), startsAt.AddDays(1));
        }

        return interview;
    }

    private void Follow(Application application, DemoStep step)
    {
        if (application.Status is ApplicationStatus.Hired)
        {
            return;
        }

        application.BeginInterviews(_now);
        if (step is DemoStep.ToDecide or DemoStep.Decided)
        {
            application.AwaitDecision(_now);
        }

        if (step is DemoStep.Decided)
        {
            application.DraftOffer(_now);
        }
    }

    private DateTimeOffset At(int days, int hour) => _calendar.At(_calendar.AddWorkingDays(_calendar.LocalDate(_now), days), new TimeOnly(hour, 0));

    /// <summary>Two honest panellists who mostly agree, and differ by two on one competency.</summary>
    private static void Score(Interview interview, int n, DateTimeOffset at, Dictionary<Guid, Competency> competencies)
    {
        foreach (var (card, rater) in interview.Panel.Select((c, rater) => (c, rater)))
        {
            var marks = interview.CompetencyIds.Select((id, i) => new MarkInput(id, Level(n, i, rater), Seen(competencies[id], Level(n, i, rater))));
            card.Submit(new ScorecardInput([.. marks], rater == 0 ? Overall.Yes : Overall.StrongYes, rater == 0 ? "Would fit the small business portfolio." : ""), interview.CompetencyIds, at.AddMinutes(20 * rater));
        }
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

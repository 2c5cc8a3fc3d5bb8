using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <summary>Writes the first draft of a plan from the person's gaps: what interviews, exams, shadowing and exercises showed below the role.</summary>
public sealed class PlanDraft(AppDbContext db, ITexts texts)
{
    /// <summary>The largest gaps first, so many that a person can work on in half a year.</summary>
    public const int MostActions = 5;

    public async Task<DevelopmentPlan> WriteAsync(Person person, Guid managerId, DateOnly today, CancellationToken cancellationToken)
    {
        var gaps = await db.Gaps(person.Id).ToListAsync(cancellationToken);
        var previous = await db.DevelopmentPlans.Where(p => p.PersonId == person.Id).OrderByDescending(p => p.Cycle).FirstOrDefaultAsync(cancellationToken);
        var actions = gaps.GroupBy(g => g.CompetencyId).Select(g => g.MaxBy(Size)!).OrderByDescending(Size).Take(MostActions)
            .Select((gap, place) => Propose(gap, person.Language, today.AddMonths(1 + place)));
        var parties = new PlanParties(person.Id, managerId, person.Language);
        var plan = DevelopmentPlan.Draft(parties, (previous?.Cycle ?? 0) + 1, today, today.AddMonths(6), gaps.Select(PlanGap.Of), actions);
        previous?.Replace(plan.Id);
        db.Add(plan);
        return plan;
    }

    private static string InSentence(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static decimal Size(CompetencyGap gap) => gap.Expected - gap.Level;

    /// <summary>What was missing in talk is learnt by watching, what was missing in knowledge by a course, what was missing by far with a coach.</summary>
    private ActionDetails Propose(CompetencyGap gap, string language, DateOnly dueOn)
    {
        var name = InSentence(gap.Name.In(language));
        var measure = texts.In(language, "Seen at level {0} or above at the next observation", gap.Expected);
        return (gap.Source, Size(gap)) switch
        {
            (EvidenceSource.Exam or EvidenceSource.Training, _) => new(ActionKind.Course,
                texts.In(language, "Go through the modules on {0} and take the exam again", name), dueOn,
                texts.In(language, "Two hours a week kept free; questions to the trainer"),
                texts.In(language, "The exam is passed"), gap.CompetencyId),
            (_, >= 2) => new(ActionKind.Coaching,
                texts.In(language, "Three coaching talks on {0}, each with a case of your own", name), dueOn,
                texts.In(language, "The line manager as coach, an hour each time"), measure, gap.CompetencyId),
            (EvidenceSource.Interview or EvidenceSource.Shadowing, _) => new(ActionKind.Shadowing,
                texts.In(language, "Shadow an experienced relationship manager with {0} as the focus", name), dueOn,
                texts.In(language, "A mentor who hosts one day; time to reflect after it"), measure, gap.CompetencyId),
            _ => new(ActionKind.Practice,
                texts.In(language, "Practise {0} in four client meetings and write down what worked", name), dueOn,
                texts.In(language, "Feedback from a colleague who sits in"), measure, gap.CompetencyId),
        };
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <summary>What was seen of a person below the role, largest gap first, with what saw it and the learning that would help.</summary>
/// <param name="Gap">As the competency thread has it.</param>
/// <param name="Origin">In which interview, exam, visit or rating it was seen.</param>
/// <param name="Items">Learning on the competency that the person has not completed yet.</param>
public sealed record PlanSuggestion(CompetencyGap Gap, PlanOrigin Origin, IReadOnlyList<ActionItem> Items);

/// <summary>Writes the first draft of a plan from interview scores, exam items and ratings. Each action keeps what suggested it.</summary>
public sealed class PlanDraft(AppDbContext db, ITexts texts, TimeProvider clock)
{
    /// <summary>The largest gaps first, so many that a person can work on in half a year.</summary>
    public const int MostActions = 5;

    private const int MostItems = 2;
    private const int Months = 6;

    public async Task<DevelopmentPlan> WriteAsync(Person person, Guid managerId, DateOnly today, CancellationToken cancellationToken)
    {
        var gaps = await OpenGapsAsync(person.Id, cancellationToken);
        var earlier = await db.DevelopmentPlans.Where(p => p.PersonId == person.Id).OrderByDescending(p => p.Cycle).ToListAsync(cancellationToken);
        var running = earlier.Find(p => p.IsRunning);
        var open = running?.Actions.Where(a => a.DoneAt is null).ToList() ?? [];
        var suggestions = (await SuggestAsync(person.Id, cancellationToken)).Where(s => open.TrueForAll(a => a.CompetencyId != s.Gap.CompetencyId));
        var actions = suggestions.Take(Math.Max(0, MostActions - open.Count)).Select((s, place) => Propose(s, person.Language, today.AddMonths(1 + place)));
        var parties = new PlanParties(person.Id, managerId, person.Language);
        var plan = DevelopmentPlan.Draft(parties, (earlier.FirstOrDefault()?.Cycle ?? 0) + 1, today, today.AddMonths(Months), gaps.Select(PlanGap.Of), actions);
        if (running is not null)
        {
            plan.CarryOn(running, texts.In(person.Language, "Carried on from plan no. {0}", running.Cycle), clock.GetUtcNow());
        }

        var calendar = await db.WorkingTimeOfAsync(person.Id, cancellationToken);
        foreach (var month in new[] { 2, 4, Months })
        {
            plan.AddReview(calendar.NextWorkingDay(today.AddMonths(month)), managerId);
        }

        foreach (var draft in earlier.Where(p => p.Status is PlanStatus.Draft)) // what is signed stays in force until both have signed this one
        {
            draft.Replace(plan.Id);
        }

        db.Add(plan);
        return plan;
    }

    /// <summary>One suggestion for each competency with a gap, largest first.</summary>
    public async Task<IReadOnlyList<PlanSuggestion>> SuggestAsync(Guid personId, CancellationToken cancellationToken)
    {
        var gaps = (await OpenGapsAsync(personId, cancellationToken)).GroupBy(g => g.CompetencyId).Select(g => g.MaxBy(Size)!).OrderByDescending(Size).ToList();
        var exams = await ExamsAsync(personId, gaps, cancellationToken);
        var done = (await db.Completions.By(personId).Select(c => c.ItemId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var learning = (await db.LearningItemsAsync(cancellationToken)).Where(i => !done.Contains(i.Id)).ToList();
        return
        [
            .. gaps.Select(gap => new PlanSuggestion(
                gap,
                (exams.GetValueOrDefault(gap.CompetencyId) is { } exam && gap.Source == EvidenceSource.Exam ? exam : new PlanOrigin(gap.Source, gap.ObservedAt, gap.Level, gap.Expected)) with
                {
                    ObservedAt = gap.ObservedAt, Level = gap.Level, Expected = gap.Expected,
                },
                [.. learning.Where(i => i.CompetencyIds.Contains(gap.CompetencyId)).OrderBy(Place(gap.Source)).Take(MostItems).Select(ActionItem.Of)])),
        ];
    }

    /// <summary>Gaps that nobody has since seen closed. What people say of themselves closes none.</summary>
    private async Task<List<CompetencyGap>> OpenGapsAsync(Guid personId, CancellationToken cancellationToken)
    {
        var gaps = await db.Gaps(personId).ToListAsync(cancellationToken);
        var ids = gaps.Select(g => g.CompetencyId).Distinct().ToList();
        var met = await db.Evidence.AsNoTracking().Where(e => e.PersonId == personId && ids.Contains(e.CompetencyId) && !e.IsGap && e.Source != EvidenceSource.SelfAssessment)
            .Select(e => new { e.CompetencyId, e.Level, e.ObservedAt }).ToListAsync(cancellationToken);
        return [.. gaps.Where(g => !met.Exists(m => m.CompetencyId == g.CompetencyId && m.Level >= g.Expected && m.ObservedAt > g.ObservedAt))];
    }

    /// <summary>For gaps that an exam showed: which exam, and how many of its questions on the competency were right.</summary>
    private async Task<Dictionary<Guid, PlanOrigin>> ExamsAsync(Guid personId, List<CompetencyGap> gaps, CancellationToken cancellationToken)
    {
        var ids = gaps.Where(g => g.Source == EvidenceSource.Exam).Select(g => g.CompetencyId).ToList();
        var seen = await db.Evidence.AsNoTracking().Where(e => e.PersonId == personId && e.Source == EvidenceSource.Exam && ids.Contains(e.CompetencyId))
            .Select(e => new { e.CompetencyId, e.SourceId, e.ObservedAt }).ToListAsync(cancellationToken);
        var latest = seen.GroupBy(e => e.CompetencyId).ToDictionary(g => g.Key, g => g.MaxBy(e => e.ObservedAt)!.SourceId);
        var attempts = latest.Values.Distinct().ToList();
        var items = await (
            from item in db.Set<AttemptItem>().AsNoTracking()
            where attempts.Contains(item.AttemptId) && !item.IsVoid
            join attempt in db.Set<Attempt>() on item.AttemptId equals attempt.Id
            join exam in db.Set<Exam>() on attempt.ExamId equals exam.Id
            select new { item.AttemptId, item.CompetencyId, item.Points, item.Score, exam.Title }).ToListAsync(cancellationToken);
        return latest.Select(l => (l.Key, Items: items.Where(i => i.AttemptId == l.Value && i.CompetencyId == l.Key).ToList())).Where(l => l.Items.Count > 0)
            .ToDictionary(l => l.Key, l => new PlanOrigin(EvidenceSource.Exam, default, 0, 0) { Title = l.Items[0].Title, Asked = l.Items.Count, Right = l.Items.Count(i => i.Score >= i.Points) });
    }

    /// <summary>What was missing in knowledge is read and tested, what was missing in talk is practised.</summary>
    private static Func<LearningItem, int> Place(EvidenceSource source)
    {
        LearningKind[] order = source is EvidenceSource.Exam or EvidenceSource.Training
            ? [LearningKind.Module, LearningKind.Exam, LearningKind.Package, LearningKind.Course, LearningKind.Scenario, LearningKind.Exercise]
            : [LearningKind.Scenario, LearningKind.Module, LearningKind.Exercise, LearningKind.Course, LearningKind.Package, LearningKind.Exam];
        return item => Array.IndexOf(order, item.Kind);
    }

    private static string InSentence(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static decimal Size(CompetencyGap gap) => gap.Expected - gap.Level;

    /// <summary>What was missing in talk is learnt by watching, what was missing in knowledge by a course, what was missing by far with a coach.</summary>
    private ActionDetails Propose(PlanSuggestion suggestion, string language, DateOnly dueOn)
    {
        var gap = suggestion.Gap;
        var name = InSentence(gap.Name.In(language));
        var measure = texts.In(language, "Seen at level {0} or above at the next observation", gap.Expected);
        ActionItem visit = new(null, null, Visit());
        return ((gap.Source, Size(gap)) switch
        {
            (EvidenceSource.Exam or EvidenceSource.Training, _) => new ActionDetails(ActionKind.Course,
                texts.In(language, "Go through the modules on {0} and take the exam again", name), dueOn,
                texts.In(language, "Two hours a week kept free; questions to the trainer"),
                texts.In(language, "The exam is passed"), gap.CompetencyId)
            { Items = suggestion.Items },
            (_, >= 2) => new ActionDetails(ActionKind.Coaching,
                texts.In(language, "Three coaching talks on {0}, each with a case of your own", name), dueOn,
                texts.In(language, "The line manager as coach, an hour each time"), measure, gap.CompetencyId)
            { Items = [.. suggestion.Items.Take(1)] },
            (EvidenceSource.Interview or EvidenceSource.Shadowing, _) => new ActionDetails(ActionKind.Shadowing,
                texts.In(language, "Shadow an experienced relationship manager with {0} as the focus", name), dueOn,
                texts.In(language, "A mentor who hosts one day; time to reflect after it"), measure, gap.CompetencyId)
            { Items = [visit, .. suggestion.Items.Take(1)] },
            _ => new ActionDetails(ActionKind.Practice,
                texts.In(language, "Practise {0} in four client meetings and write down what worked", name), dueOn,
                texts.In(language, "Feedback from a colleague who sits in"), measure, gap.CompetencyId)
            { Items = suggestion.Items },
        }) with
        {
            Origin = suggestion.Origin,
        };
    }

    /// <summary>What a visit is called in a plan.</summary>
    internal LocalisedText Visit() => new(
        texts.In(Languages.English, "A visit to an experienced colleague"), texts.In(Languages.Norwegian, "A visit to an experienced colleague"), texts.In(Languages.Dutch, "A visit to an experienced colleague"));
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Has a person passed everything that is asked for?</summary>
public sealed class Fulfilment(AppDbContext db)
{
    /// <returns>When the last item was passed; null while one is missing.</returns>
    public async Task<DateTimeOffset?> MetAtAsync(RequiredItems items, Guid personId, DateTimeOffset countsFrom, CancellationToken cancellationToken)
    {
        var passed = (await DoneAsync(personId, [items], cancellationToken)).Passed(items, countsFrom);
        return passed.Count > 0 && passed.Count == items.All.Count ? passed.Values.Max() : null;
    }

    /// <summary>What the person completed of all this, in one question to the database.</summary>
    public async Task<Done> DoneAsync(Guid personId, IEnumerable<RequiredItems> asked, CancellationToken cancellationToken)
    {
        var ids = asked.SelectMany(items => items.All).Select(i => i.ItemId).Distinct().ToList();
        return new(await db.Completions.AsNoTracking().By(personId).Where(c => ids.Contains(c.ItemId))
            .Select(c => new Pass(c.Kind, c.ItemId, c.ScorePercent, c.CompletedAt)).ToListAsync(cancellationToken));
    }

    public sealed record Pass(LearningKind Kind, Guid ItemId, decimal? ScorePercent, DateTimeOffset At);

    public sealed record Done(IReadOnlyList<Pass> Passes)
    {
        /// <summary>The items that are passed since an instant, and when the newest time.</summary>
        public Dictionary<RequiredItem, DateTimeOffset> Passed(RequiredItems items, DateTimeOffset countsFrom) => items.All
            .Select(i => (Item: i, At: Passes.Where(p => p.At >= countsFrom && p.Kind == i.Kind && p.ItemId == i.ItemId && i.IsPassedWith(p.ScorePercent))
                .Select(p => (DateTimeOffset?)p.At).Max()))
            .Where(i => i.At is not null)
            .ToDictionary(i => i.Item, i => i.At!.Value);
    }
}

/// <summary>
/// Somebody completed a piece of learning: every open training that asks for it takes notice. And a training that was given while it was being learned
/// looks once more: when each was saved, neither could see the other.
/// </summary>
public sealed class MeetRequirements(AppDbContext db, Fulfilment fulfilment, TimeProvider clock)
    : IFactHandler<LearningCompleted>, IFactHandler<TrainingAssigned>, IFactHandler<TrainingRenewed>, IFactHandler<TrainingAskedAgain>
{
    public Task HandleAsync(TrainingAssigned fact, FactContext context, CancellationToken cancellationToken) => LookAgainAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(TrainingRenewed fact, FactContext context, CancellationToken cancellationToken) => LookAgainAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(TrainingAskedAgain fact, FactContext context, CancellationToken cancellationToken) => LookAgainAsync(context.SubjectId, cancellationToken);

    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        var calendar = await db.WorkingTimeOfAsync(fact.PersonId, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var assignment in await db.Assignments.OpenOf(fact.PersonId).Include(a => a.Requirement).ToListAsync(cancellationToken))
        {
            var requirement = assignment.Requirement!;
            if (!requirement.Items.Ask(fact.Kind, fact.ItemId))
            {
                continue;
            }

            assignment.Start(now);
            if (await fulfilment.MetAtAsync(requirement.Items, fact.PersonId, assignment.CountsFrom, cancellationToken) is { } metAt)
            {
                assignment.Complete(requirement, metAt, calendar, now);
            }
        }
    }

    private async Task LookAgainAsync(Guid assignmentId, CancellationToken cancellationToken)
    {
        if (await db.Assignments.Include(a => a.Requirement).SingleOrDefaultAsync(a => a.Id == assignmentId && Assignment.Open.Contains(a.Status), cancellationToken) is { Requirement: { } requirement } assignment
            && await fulfilment.MetAtAsync(requirement.Items, assignment.PersonId, assignment.CountsFrom, cancellationToken) is { } metAt)
        {
            assignment.Complete(requirement, metAt, await db.WorkingTimeOfAsync(assignment.PersonId, cancellationToken), clock.GetUtcNow());
        }
    }
}

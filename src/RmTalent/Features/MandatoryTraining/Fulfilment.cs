using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Has a person passed everything that is asked for?</summary>
public sealed class Fulfilment(AppDbContext db)
{
    /// <returns>When the last item was passed; null while one is missing.</returns>
    public async Task<DateTimeOffset?> MetAtAsync(RequiredItems items, Guid personId, DateTimeOffset countsFrom, CancellationToken cancellationToken)
    {
        var passed = await PassedAsync(items, personId, countsFrom, cancellationToken);
        return passed.Count > 0 && passed.Count == items.All.Count ? passed.Values.Max() : null;
    }

    /// <summary>The items that are passed, and when the newest time.</summary>
    public async Task<Dictionary<RequiredItem, DateTimeOffset>> PassedAsync(
        RequiredItems items, Guid personId, DateTimeOffset countsFrom, CancellationToken cancellationToken)
    {
        var ids = items.All.Select(i => i.ItemId).ToList();
        var done = await db.Completions.AsNoTracking().By(personId).Where(c => ids.Contains(c.ItemId) && c.CompletedAt >= countsFrom)
            .Select(c => new { c.Kind, c.ItemId, c.ScorePercent, c.CompletedAt }).ToListAsync(cancellationToken);
        return items.All
            .Select(i => (Item: i, At: done.Where(c => c.Kind == i.Kind && c.ItemId == i.ItemId && i.IsPassedWith(c.ScorePercent))
                .Select(c => (DateTimeOffset?)c.CompletedAt).Max()))
            .Where(i => i.At is not null)
            .ToDictionary(i => i.Item, i => i.At!.Value);
    }
}

/// <summary>Somebody completed a piece of learning: every open training that asks for it takes notice.</summary>
public sealed class MeetRequirements(AppDbContext db, Fulfilment fulfilment, Assigning assigning, TimeProvider clock) : IFactHandler<LearningCompleted>
{
    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        var calendar = await assigning.CalendarAsync(cancellationToken);
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
}

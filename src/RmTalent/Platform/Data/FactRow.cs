using System.Text.Json;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Data;

/// <summary>One fact as stored: appended in the transaction of its change, never updated.</summary>
public sealed class FactRow
{
    private readonly List<FactConcern> _concerns = [];

    public long Id { get; private set; }

    /// <summary>Type name of the fact, for example <c>ApplicationShortlisted</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Type name of the record it happened to, for example <c>Application</c>.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }

    /// <summary>The fact's properties as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>On whose timelines the fact stands.</summary>
    public IReadOnlyList<FactConcern> Concerns => _concerns;

    public static FactRow From(Entity entity, IFact fact, Actor actor, DateTimeOffset at)
    {
        var row = new FactRow
        {
            Name = fact.GetType().Name,
            Subject = entity.GetType().Name,
            SubjectId = entity.Id,
            At = at,
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Reason = (fact as IReasonedFact)?.Reason,
            Payload = JsonSerializer.Serialize(fact, fact.GetType(), JsonSerializerOptions.Web),
        };
        row._concerns.AddRange(entity.Concerning().Append(entity.Id).Distinct().Select(id => new FactConcern { SubjectId = id }));
        return row;
    }
}

/// <summary>Puts a fact on the timeline of a record.</summary>
public sealed class FactConcern
{
    public required Guid SubjectId { get; init; }

    public long FactId { get; private set; }
}

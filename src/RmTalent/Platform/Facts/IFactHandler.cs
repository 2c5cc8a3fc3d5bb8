using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Facts;

/// <summary>
/// Reacts to a fact after its transaction, from the outbox. What the handler saves and the mark that it ran commit together,
/// so its effect on the database happens exactly once; a throw rolls all back and is tried again later.
/// </summary>
/// <typeparam name="TFact">The fact it waits for.</typeparam>
public interface IFactHandler<in TFact>
    where TFact : IFact
{
    Task HandleAsync(TFact fact, FactContext context, CancellationToken cancellationToken);
}

/// <summary>Which record the fact happened to, when, and who caused it.</summary>
public sealed record FactContext(long FactId, Guid SubjectId, DateTimeOffset At, Guid? ActorId);

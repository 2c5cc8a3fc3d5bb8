using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Data;

/// <summary>Is told of each fact while it is being saved, to add rows (outbox) to the same transaction.</summary>
public interface IFactObserver
{
    void Recorded(AppDbContext db, FactRow row, IFact fact);

    /// <summary>After the save, for waking up a worker. The transaction may still be open.</summary>
    void Saved();
}

/// <summary>What a context needs to know of the request or job that it saves for.</summary>
public sealed class SaveContext(TimeProvider clock, ActorContext actor, IEnumerable<IFactObserver> observers)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public Actor Actor => actor.Current;

    public IReadOnlyList<IFactObserver> Observers { get; } = [.. observers];

    /// <summary>Read once for a request or job; forgotten when it is saved.</summary>
    internal Organisation? Organisation { get; set; }
}

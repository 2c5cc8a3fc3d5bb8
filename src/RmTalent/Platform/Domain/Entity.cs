namespace RmTalent.Platform.Domain;

/// <summary>A row with behaviour. Its facts become the timeline, the audit trail and the outbox on save.</summary>
public abstract class Entity
{
    private readonly List<IFact> _facts = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Concurrency token: rises with every recorded fact, whatever the database.</summary>
    public int Version { get; private set; }

    internal IReadOnlyList<IFact> Facts => _facts;

    /// <summary>Other records on whose timeline this record's facts belong, by id.</summary>
    public virtual IEnumerable<Guid> Concerning() => [];

    /// <summary>Refuses to go on when the form was rendered from an older version of this record.</summary>
    /// <exception cref="LostRaceException">Somebody saved in between; the page answers 409 and shows what changed.</exception>
    public void ExpectVersion(int version)
    {
        if (version != Version)
        {
            throw new LostRaceException(Id);
        }
    }

    protected void Record(IFact fact)
    {
        _facts.Add(fact);
        Version++;
    }

    internal void ForgetFacts() => _facts.Clear();
}

namespace RmTalent.Platform.Domain;

/// <summary>A row with behaviour. Its facts become the timeline, the audit trail and the outbox on save.</summary>
public abstract class Entity
{
    private readonly List<Recorded> _facts = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Concurrency token: rises with every recorded fact, whatever the database.</summary>
    public int Version { get; private set; }

    internal IReadOnlyList<Recorded> Facts => _facts;

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

    /// <summary>What is saved along rests on this record as it was read: whoever changed it in between, or rests on it too, makes the save lose the race.</summary>
    public void MustNotChange() => Version++;

    protected void Record(IFact fact)
    {
        _facts.Add(new Recorded(fact));
        Version++;
    }

    /// <summary>
    /// For demo data alone, which tells of days gone by: what was recorded since the last call was done by them, then.
    /// Everything else happens when it is saved, by whoever acts.
    /// </summary>
    internal void Backdate(Actor by, DateTimeOffset at)
    {
        for (var n = _facts.Count - 1; n >= 0 && _facts[n].By is null; n--)
        {
            _facts[n] = _facts[n] with { By = by, At = at };
        }
    }

    internal void ForgetFacts() => _facts.Clear();

    /// <param name="Fact">What happened.</param>
    /// <param name="By">Who did it, when it is not whoever saves.</param>
    /// <param name="At">When, when it is not the instant of saving.</param>
    internal sealed record Recorded(IFact Fact, Actor? By = null, DateTimeOffset? At = null);
}

using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What is agreed about a session.</summary>
/// <param name="StartsAt">Of the first day.</param>
/// <param name="EndsAt">Of the first day.</param>
/// <param name="Place">Room or address; empty when it is only online.</param>
/// <param name="Link">Of the online meeting; empty when it is only in a room.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="TrainerIds">Who teaches.</param>
public sealed record SessionTerms(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Link, int Capacity, IReadOnlyList<Guid> TrainerIds)
{
    public const int MaxDates = 6;

    /// <summary>Days after the first one, when the session has several.</summary>
    public IReadOnlyList<SessionDate> More { get; init; } = [];

    /// <summary>Managers say yes before anybody gets a seat.</summary>
    public bool NeedsApproval { get; init; }

    internal IReadOnlyList<SessionDate> Dates => [new(StartsAt, EndsAt), .. More];

    internal void RefuseUnlessSound()
    {
        Refuse.When(Dates.Any(d => d.EndsAt <= d.StartsAt), "The end must come after the start");
        Refuse.When(Dates.Zip(Dates.Skip(1)).Any(d => d.Second.StartsAt < d.First.EndsAt), "Each date must come after the one before");
        Refuse.When(Dates.Count > MaxDates, "A session has at most {0} dates", MaxDates);
        Refuse.When(Place.Length == 0 && Link.Length == 0, "Say where: a place, a link, or both");
        Refuse.When(Capacity is < 1 or > Session.MaxCapacity, "A session has room for 1 to {0} people", Session.MaxCapacity);
    }
}

/// <summary>One of the times at which a session takes place.</summary>
public sealed record SessionDate(DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>Days after the first, in order.</summary>
public sealed record SessionDates(IReadOnlyList<SessionDate> All)
{
    public static readonly SessionDates None = new([]);
}

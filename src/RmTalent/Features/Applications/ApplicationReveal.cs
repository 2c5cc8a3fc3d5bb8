using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

/// <summary>In a blind vacancy a candidate is a code until somebody reveals who it is; an offer names its candidate and ends it by itself.</summary>
public sealed partial class Application
{
    /// <summary>From when on the name is shown, whatever the vacancy's mode.</summary>
    public DateTimeOffset? RevealedAt { get; private set; }

    /// <summary>Who revealed it; null when the offer did.</summary>
    public Guid? RevealedById { get; private set; }

    public void Reveal(string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(RevealedAt is not null, "The name is shown already");
        RefuseWithout(reason);
        (RevealedAt, RevealedById) = (now, byId);
        Record(new IdentityRevealed(reason.Trim()));
    }
}

[Says("revealed who the candidate is")]
public sealed record IdentityRevealed(string? Reason) : IReasonedFact;

namespace RmTalent.Features.Offers;

/// <summary>The terms as they once stood, and who wrote them.</summary>
public sealed class OfferEdition
{
    private OfferEdition()
    {
    }

    internal OfferEdition(int number, OfferTerms terms, Guid byId, DateTimeOffset at) => (Number, Terms, ById, At) = (number, terms, byId, at);

    public int Number { get; private init; }

    public OfferTerms Terms { get; private init; } = OfferTerms.Empty;

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }
}

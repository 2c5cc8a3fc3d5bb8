using RmTalent.Features.Vacancies;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Offers;

/// <summary>What is offered. Replaced whole, never changed in place.</summary>
public sealed record OfferTerms(decimal Pay, string Currency, PayPeriod PayPeriod, DateOnly StartsOn, DateOnly ExpiresOn)
{
    public const decimal MaxPay = 100_000_000;
    public const int WordsMaxLength = 2000;

    public static readonly OfferTerms Empty = new(0, "NOK", PayPeriod.Year, default, default);

    public IReadOnlyList<ConditionTerm> Conditions { get; init; } = [];

    /// <summary>What the letter says beyond the terms, in the candidate's language.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether the pay lies outside the vacancy's range. Pay in another currency or period cannot be compared, so it does.</summary>
    public bool LiesOutside(decimal? min, decimal? max, string currency, PayPeriod period) =>
        Currency != currency || PayPeriod != period || Pay < min || Pay > max;

    internal bool SameAs(OfferTerms other) => this with { Conditions = other.Conditions } == other && Conditions.SequenceEqual(other.Conditions);

    internal void RefuseNonsense()
    {
        Refuse.When(Pay is <= 0 or > MaxPay, "Enter the pay");
        Refuse.When(ExpiresOn >= StartsOn, "The last day to answer lies before the first day of work");
    }
}

/// <summary>Something that must be true before the applicant is hired, and what exactly.</summary>
public sealed record ConditionTerm(ConditionKind Kind, string Detail)
{
    public const int DetailMaxLength = 200;
}

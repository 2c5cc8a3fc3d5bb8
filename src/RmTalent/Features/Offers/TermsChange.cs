using System.Globalization;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Offers;

/// <summary>One difference between two editions of the terms, as people read it.</summary>
/// <param name="Label">Key of what changed.</param>
/// <param name="Was">Before.</param>
/// <param name="Became">After.</param>
public sealed record TermsChange(string Label, string Was, string Became)
{
    public static IReadOnlyList<TermsChange> Between(OfferTerms before, OfferTerms after, ITexts texts)
    {
        var culture = CultureInfo.CurrentCulture;
        return [.. All().Where(c => c.Was != c.Became)];

        IEnumerable<TermsChange> All()
        {
            yield return new("Pay", Pay(before), Pay(after));
            yield return new("First day of work", before.StartsOn.ToString("D", culture), after.StartsOn.ToString("D", culture));
            yield return new("Last day to answer", before.ExpiresOn.ToString("D", culture), after.ExpiresOn.ToString("D", culture));
            yield return new("Conditions", Conditions(before), Conditions(after));
            yield return new("Words of your own", before.Words, after.Words);
        }

        string Pay(OfferTerms terms) => $"{Money.Say(terms.Pay, terms.Currency, culture)} {texts.Of(terms.PayPeriod)}";

        string Conditions(OfferTerms terms) => string.Join("; ", terms.Conditions.Select(c => c.Detail.Length > 0 ? $"{texts.Of(c.Kind)}: {c.Detail}" : texts.Of(c.Kind)));
    }
}

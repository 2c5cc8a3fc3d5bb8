using System.Globalization;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>What a scheme asks for, and where somebody stands, in a sentence.</summary>
public static class CpdWords
{
    public static string Explain(this ITexts texts, CpdRule rule)
    {
        var begins = new DateOnly(2023, rule.StartsMonth, rule.StartsDay).ToString("M", Languages.CultureOf(Languages.Current));
        var much = rule.Months == 12 ? texts["{0} a year, from {1}", texts.Say(rule.Amount, rule.Unit), begins] : texts["{0} in {1} years, from {2}", texts.Say(rule.Amount, rule.Unit), rule.Months / 12, begins];
        return much + (rule.EthicsAmount > 0 ? ", " + texts["{0} of them ethics", Number(rule.EthicsAmount)] : "") + (rule.IsRecommended ? " (" + texts["recommended"] + ")" : "");
    }

    public static string Explain(this ITexts texts, CpdBalance balance) => balance.IsReached
        ? texts["Reached for the period until {0:d}.", balance.Period.To]
        : texts["{0} still missing until {1:d}.", texts.Say(balance.Shortfall, balance.Rule.Unit), balance.Period.To]
            + (balance.EthicsShortfall > 0 ? " " + texts["{0} of ethics missing.", texts.Say(balance.EthicsShortfall, balance.Rule.Unit)] : "");

    public static string Say(this ITexts texts, decimal amount, CpdUnit unit) => unit == CpdUnit.Hours ? texts["{0} hours", Number(amount)] : texts["{0} credits", Number(amount)];

    private static string Number(decimal amount) => amount.ToString("0.##", Languages.CultureOf(Languages.Current) ?? CultureInfo.InvariantCulture);
}

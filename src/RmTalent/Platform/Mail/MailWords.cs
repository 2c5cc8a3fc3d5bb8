using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Mail;

/// <summary>Says keys in one reader's language, and instants in their zone.</summary>
internal sealed class MailWords(ITexts texts, string language, string zone)
{
    public string Language { get; } = language;

    private CultureInfo Culture => Languages.CultureOf(Language);

    public string Say(string key, params object?[] args) => texts.In(Language, key, [.. args.Select(Argument)]);

    /// <summary>A value by itself, as in a list of details.</summary>
    public string Value(object value) => Argument(value) switch
    {
        DateOnly day => day.ToString("D", Culture),
        DateTime local => local.ToString("f", Culture),
        IFormattable number => number.ToString(null, Culture),
        var other => other?.ToString() ?? "",
    };

    private object? Argument(object? value) => value switch
    {
        Enum member => texts.Of(Language, member),
        LocalisedText text => text.In(Language),
        MailText text => Say(text.Key, text.Args),
        DateTimeOffset at => at.ToInstant().InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc).ToDateTimeUnspecified(),
        _ => value,
    };
}

using System.Globalization;

namespace RmTalent.Platform.Localization;

/// <summary>The languages that pages, mails and documents speak. English text is the key of every other.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Norwegian = "nb";
    public const string Dutch = "nl";

    public static readonly IReadOnlyList<string> All = [English, Norwegian, Dutch];

    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal)
    {
        [English] = International("en-GB"),
        [Norwegian] = CultureInfo.GetCultureInfo("nb-NO"),
        [Dutch] = CultureInfo.GetCultureInfo("nl-NL"),
    };

    /// <summary>The language's own name.</summary>
    public static string NameOf(string language) => language switch
    {
        Norwegian => "Norsk",
        Dutch => "Nederlands",
        _ => "English",
    };

    public static CultureInfo CultureOf(string? language) => Cultures.GetValueOrDefault(language ?? English, Cultures[English]);

    /// <summary>The supported language nearest to a BCP 47 tag: <c>nn-NO</c> and <c>no</c> read Bokmål; null when none fits.</summary>
    public static string? Nearest(string? tag) => tag?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "nb" or "no" or "nn" or "da" => Norwegian,
        "nl" => Dutch,
        "en" => English,
        _ => null,
    };

    /// <summary>English is read by people who would take 04/05 for either month, so the month has its name.</summary>
    private static CultureInfo International(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        return CultureInfo.ReadOnly(culture);
    }

    /// <summary>The language of the running request or job.</summary>
    public static string Current => Nearest(CultureInfo.CurrentUICulture.Name) ?? English;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace RmTalent.Features.Certification;

/// <summary>Two colours of the organisation's own, as <c>#rrggbb</c> in lower case: words and bands are set in the first, ornaments in the second.</summary>
public sealed partial record OwnColours(string Accent, string Ornament)
{
    /// <summary>Words on paper need it, WCAG 2.2, 1.4.3.</summary>
    public const double MinimumContrast = 4.5;

    private const int CodeLength = 13;

    /// <summary>Both in one word, for a class name and an address: <c>14535f-b08d3c</c>.</summary>
    public string Code => $"{Accent[1..]}-{Ornament[1..]}";

    /// <summary>Null for anything that is not two colours.</summary>
    public static OwnColours? OfCode(string code) => code.Length == CodeLength ? Of($"#{code[..6]}", $"#{code[7..]}") : null;

    public static OwnColours? Of(string? accent, string? ornament) => IsColour(accent) && IsColour(ornament) ? new OwnColours(accent!.ToLowerInvariant(), ornament!.ToLowerInvariant()) : null;

    public static bool IsColour(string? text) => text is not null && Colour().IsMatch(text);

    /// <summary>From 1 (white) to 21 (black), as WCAG 2.2 defines the contrast ratio.</summary>
    public static double ContrastOnPaper(string colour) => 1.05 / (Luminance(colour) + 0.05);

    private static double Luminance(string colour)
    {
        return 0.2126 * Linear(1) + 0.7152 * Linear(3) + 0.0722 * Linear(5);

        double Linear(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}

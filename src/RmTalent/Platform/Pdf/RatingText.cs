using System.Globalization;

namespace RmTalent.Platform.Pdf;

/// <summary>A rating in figures, written the same way in every form of a document.</summary>
static class RatingText
{
    public static string Of(RatingBar rating, CultureInfo culture) =>
        rating.Value is { } value ? string.Create(culture, $"{value:0.#} / {rating.Of}") : $"– / {rating.Of}";
}

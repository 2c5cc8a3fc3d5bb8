namespace RmTalent.Platform.Localization;

public static class Dates
{
    /// <summary>A day as a letter writes it: 2 March 2026, 2. mars 2026, 2 maart 2026.</summary>
    public static string InWords(this DateOnly day, string? language) =>
        day.ToString(language == Languages.Norwegian ? "d. MMMM yyyy" : "d MMMM yyyy", Languages.CultureOf(language));
}

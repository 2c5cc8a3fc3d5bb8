using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace RmTalent.Platform.Pdf;

[Flags]
public enum Emphasis
{
    None = 0,
    Bold = 1,
    Italic = 2,
}

/// <summary>Words set in one style.</summary>
public sealed record Run(string Text, Emphasis Emphasis = Emphasis.None)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>
/// Running text with bold and italic in it. A string is prose; so is a localised one.
/// <c>Prose.Format(texts["You start on {0}."], Prose.Bold(date))</c> keeps the sentence whole for translators.
/// </summary>
public sealed partial record Prose(IReadOnlyList<Run> Runs)
{
    public static Run Bold(string text) => new(text, Emphasis.Bold);

    public static Run Italic(string text) => new(text, Emphasis.Italic);

    public static Prose Of(params Run[] runs) => new(runs);

    /// <summary>Puts runs in the places {0}, {1}… of a localised sentence.</summary>
    public static Prose Format(string sentence, params Run[] runs)
    {
        var result = new List<Run>();
        foreach (var part in Places().Split(sentence))
        {
            var run = part is ['{', var place, '}'] ? runs[place - '0'] : new Run(part);
            if (run.Text.Length > 0) result.Add(run);
        }

        return new(result);
    }

    public static implicit operator Prose(string text) => new([new Run(text)]);

    public static implicit operator Prose(LocalizedString text) => new([new Run(text.Value)]);

    public static implicit operator Prose(Run run) => new([run]);

    public override string ToString() => string.Concat(Runs.Select(r => r.Text));

    [GeneratedRegex(@"(?<place>\{[0-9]\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}

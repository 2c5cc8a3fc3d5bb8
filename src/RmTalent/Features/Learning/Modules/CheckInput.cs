using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Modules;

/// <summary>A check as a trainer types it: the answers one per line, a star before the right one.</summary>
public sealed record CheckInput
{
    private const int OptionsMaxLength = 1500;

    [StringLength(LineWords.MaxLength)]
    public string? QuestionEn { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? QuestionNb { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? QuestionNl { get; init; }

    [StringLength(OptionsMaxLength)]
    public string? OptionsEn { get; init; }

    [StringLength(OptionsMaxLength)]
    public string? OptionsNb { get; init; }

    [StringLength(OptionsMaxLength)]
    public string? OptionsNl { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? WhyEn { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? WhyNb { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? WhyNl { get; init; }

    internal Check Check
    {
        get
        {
            var (nb, nl) = (Lines(OptionsNb), Lines(OptionsNl));
            return new(
                new(QuestionEn ?? "", QuestionNb ?? "", QuestionNl ?? ""),
                [.. Lines(OptionsEn).Select((line, i) => new CheckOption(new(Bare(line), Bare(nb.ElementAtOrDefault(i)), Bare(nl.ElementAtOrDefault(i))), line.StartsWith('*')))],
                new(WhyEn ?? "", WhyNb ?? "", WhyNl ?? ""));
        }
    }

    public static CheckInput Of(Check check) => new()
    {
        QuestionEn = check.Question.En,
        QuestionNb = check.Question.Nb,
        QuestionNl = check.Question.Nl,
        WhyEn = check.Why.En,
        WhyNb = check.Why.Nb,
        WhyNl = check.Why.Nl,
        OptionsEn = Text(check, o => o.Text.En),
        OptionsNb = Text(check, o => o.Text.Nb),
        OptionsNl = Text(check, o => o.Text.Nl),
    };

    private static string Text(Check check, Func<CheckOption, string> words) => string.Join('\n', check.Options.Select(o => (o.IsRight ? "*" : "") + words(o)));

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Bare(string? line) => line?.TrimStart('*').Trim() ?? "";
}

using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Learning.Sessions;

/// <param name="Course">What is taught.</param>
/// <param name="Dates">Local times, in order; each gets a column to sign in.</param>
/// <param name="Place">Room or address.</param>
/// <param name="Trainers">Names.</param>
/// <param name="Participants">Names of those who have a seat.</param>
public sealed record SignInSheet(LocalisedText Course, IReadOnlyList<(DateTime From, DateTime To)> Dates, string Place, IReadOnlyList<string> Trainers, IReadOnlyList<string> Participants);

public static class SignInSheetDocument
{
    private const int EmptyRows = 3;

    public static Document Of(SignInSheet sheet, ITexts texts, string language)
    {
        var culture = Languages.CultureOf(language);
        return new Document
        {
            Title = texts.In(language, "Sign-in sheet"),
            Language = language,
            Footer = new PageFooter(Pages: texts.In(language, "Page {0} of {1}")),
            Blocks =
            [
                new Title(sheet.Course.In(language), texts.In(language, "Sign-in sheet")),
                new KeyValues(
                [
                    .. sheet.Dates.Select(d => new KeyValue(texts.In(language, "When"), $"{d.From.ToString("f", culture)} – {d.To.ToString("t", culture)}")),
                    new KeyValue(texts.In(language, "Where"), sheet.Place),
                    new KeyValue(texts.In(language, "Trainers"), string.Join(", ", sheet.Trainers)),
                ]),
                new Table(
                    [new Column("#", 0.3), new Column(texts.In(language, "Name"), 2), .. sheet.Dates.Select(d => new Column(sheet.Dates.Count == 1 ? texts.In(language, "Signature") : d.From.ToString("m", culture), 3.0 / sheet.Dates.Count))],
                    [.. sheet.Participants.Concat(Enumerable.Repeat(" ", EmptyRows)).Select((name, i) => new Row([$"{i + 1}", name, .. sheet.Dates.Select(_ => " ")]))]),
            ],
        };
    }
}

using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Learning.Sessions;

public sealed record SignInSheet(LocalisedText Course, DateTime From, DateTime To, string Place, IReadOnlyList<string> Trainers, IReadOnlyList<string> Participants);

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
                    new KeyValue(texts.In(language, "When"), $"{sheet.From.ToString("f", culture)} – {sheet.To.ToString("t", culture)}"),
                    new KeyValue(texts.In(language, "Where"), sheet.Place),
                    new KeyValue(texts.In(language, "Trainers"), string.Join(", ", sheet.Trainers)),
                ]),
                new Table(
                    [new Column("#", 0.3), new Column(texts.In(language, "Name"), 2), new Column(texts.In(language, "Signature"), 3)],
                    [.. sheet.Participants.Concat(Enumerable.Repeat(" ", EmptyRows)).Select((name, i) => new Row([$"{i + 1}", name, " "]))]),
            ],
        };
    }
}

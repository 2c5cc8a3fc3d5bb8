using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Shadowing;

/// <summary>The guide on paper, with room for notes, in the reader's language.</summary>
/// <param name="Newcomer">Who watches.</param>
/// <param name="Host">Who is watched.</param>
/// <param name="Days">Local times of the host.</param>
/// <param name="Place">Where.</param>
/// <param name="Hope">What the newcomer hopes to see.</param>
/// <param name="Lines">The focus.</param>
/// <param name="Points">What the newcomer confirmed, or has to.</param>
internal sealed record GuideContent(string Newcomer, string Host, IReadOnlyList<(DateTime From, DateTime To)> Days, string Place, string Hope, IReadOnlyList<GuideLine> Lines, IReadOnlyList<CheckPoint> Points);

internal static class ObservationGuideDocument
{
    public static Document Of(GuideContent guide, string organisation, ITexts texts, string language)
    {
        var culture = Languages.CultureOf(language);
        return new Document
        {
            Title = texts.In(language, "Observation guide"),
            Author = organisation,
            Language = language,
            Header = new PageHeader(organisation, guide.Newcomer),
            Footer = new PageFooter(texts.In(language, "Observation guide"), texts.In(language, "Page {0} of {1}")),
            Blocks =
            [
                new Title(texts.In(language, "{0} with {1}", guide.Newcomer, guide.Host), texts.In(language, "Observation guide")),
                new KeyValues(
                [
                    .. guide.Days.Select(d => new KeyValue(texts.In(language, "When"), $"{d.From.ToString("f", culture)} – {d.To.ToString("t", culture)}")),
                    .. guide.Place.Length > 0 ? new[] { new KeyValue(texts.In(language, "Where"), guide.Place) } : [],
                    .. guide.Hope.Length > 0 ? new[] { new KeyValue(texts.In(language, "What the newcomer hopes to see"), guide.Hope) } : [],
                ]),
                new Callout(string.Join('\n', guide.Points.Select(p => texts.Of(language, p))), texts.In(language, "Before the visit")),
                .. guide.Lines.SelectMany(l => Focus(l, texts, language)),
                new Heading(texts.In(language, "What every visit looks at")),
                .. Enum.GetValues<Topic>().SelectMany(t => new Block[]
                {
                    new Together([new Heading(texts.Of(language, t), 3), new Paragraph(ObservationGuide.PromptOf(t, texts, language), ParagraphStyle.Muted), .. Notes(2)]),
                }),
            ],
        };
    }

    private static Block[] Focus(GuideLine line, ITexts texts, string language) =>
    [
        new Together(
        [
            new Heading(line.Name, 2),
            .. line.Why is null ? Array.Empty<Block>() : [new Paragraph(line.Why, ParagraphStyle.Muted)],
            .. line.NowAnchor is null ? Array.Empty<Block>() : [new Paragraph(texts.In(language, "Today: {0}", line.NowAnchor))],
            new Paragraph(Prose.Bold(texts.In(language, "Look for: {0}", line.TargetAnchor))),
            .. Notes(3),
        ]),
    ];

    /// <summary>Lines to write on.</summary>
    private static IEnumerable<Block> Notes(int lines) => Enumerable.Range(0, lines).SelectMany(_ => new Block[] { new Spacer(7), new Rule() });
}

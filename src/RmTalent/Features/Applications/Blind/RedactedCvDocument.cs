using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Applications.Blind;

/// <summary>The words of a CV with whoever wrote it covered: drawn anew, so that neither photo, layout nor file properties tell.</summary>
public static class RedactedCvDocument
{
    public static Document Of(string name, string cvText, Redaction redaction, ITexts texts, DateTimeOffset now) => new()
    {
        Title = name,
        Language = Languages.Current,
        CreatedAt = now,
        Footer = new(name, texts["Page {0} of {1}"]),
        Blocks =
        [
            new Title(name, texts["CV"]),
            new Callout(texts["This vacancy is in blind mode. Name, contact details, links, photo, and signs of age and gender are covered."]),
            .. cvText.Trim().Length == 0
                ? [new Paragraph(texts["No text could be read in the CV. It can be opened once the candidate is revealed."])]
                : redaction.In(cvText).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (Block)new Paragraph(line)),
        ],
    };
}

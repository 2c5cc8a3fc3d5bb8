using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Certification;

/// <summary>The certificate on paper: who, for what, when and until when, with signature, seal, and a code that leads to its check.</summary>
public static class CertificateDocument
{
    /// <param name="said">What it says, frozen.</param>
    /// <param name="number">For people.</param>
    /// <param name="code">For the check.</param>
    /// <param name="texts">Speaks the certificate's language.</param>
    /// <param name="at">When it was drawn.</param>
    /// <param name="pictures">Logo, signature and seal, where the design has them.</param>
    public static Document Of(AwardSnapshot said, string number, string code, ITexts texts, DateTimeOffset at, DesignPictures pictures)
    {
        var language = said.Language;
        var title = said.Title.In(language);
        var (wide, tight) = (said.Design.Orientation == Orientation.Landscape, IsLong(said));
        var day = Day(said.IssuedOn, language);
        var role = said.SignatoryTitle.Length > 0 ? said.SignatoryTitle : texts.In(language, "For {0}", said.Organisation);
        var signature = new Signature(role, said.SignatoryName.Length == 0 ? null : said.SignatoryName, day) { Picture = pictures.Signature?.Bytes };
        var code4 = Platform.Security.PublicCode.Grouped(code);
        return new Document
        {
            Title = $"{title} – {said.Learner}",
            Subject = $"{said.Achievement.In(language)} · {number}",
            Author = said.Organisation,
            Language = language,
            CreatedAt = at,
            Page = said.Design.Page(),
            Style = DocumentStyle.Certificate,
            Theme = said.Design.Theme(),
            Footer = new PageFooter(texts.In(language, "Certificate {0} · check it at {1}", number, Shown(said.VerifyUrl, code, code4))),
            Blocks =
            [
                .. pictures.Logo is { } logo ? [new Image(logo.Bytes, said.Organisation, logo.WidthWithin(44, tight ? 12 : 20), TextAlign.Centre)] : Array.Empty<Block>(),
                new Title(title, said.Organisation),
                new Paragraph(texts.In(language, "This certifies that")),
                new Paragraph(said.Learner, ParagraphStyle.Display),
                new Paragraph(said.Statement.In(language), tight ? ParagraphStyle.Body : ParagraphStyle.Lead),
                .. Achieved(said, texts),
                new Paragraph(string.Join(" · ", Details(said, texts)), ParagraphStyle.Muted),
                new Spacer(wide ? tight ? 0 : 4 : tight ? 12 : 24),
                new Columns(
                    [
                        new Pane([new Signatures(signature)], 1.3),
                        .. SealOf(said, pictures, tight ? 26 : wide ? 38 : 34),
                        new Pane([new QrCode(said.VerifyUrl, texts.In(language, "Code that leads to the check of this certificate"), texts.In(language, "Scan to check"), tight ? 22 : 26, TextAlign.Centre)], 1.3),
                    ],
                    PaneAlign.Bottom),
            ],
        };
    }

    private static IEnumerable<Pane> SealOf(AwardSnapshot said, DesignPictures pictures, double size)
    {
        if (said.Design.Seal == SealKind.Picture && pictures.Seal is { } picture)
        {
            yield return new Pane([new Image(picture.Bytes, said.Organisation, picture.WidthWithin(size, size), TextAlign.Centre)]);
        }
        else if (said.Design.Seal == SealKind.Drawn)
        {
            yield return new Pane([new Seal(said.Organisation, $"{said.IssuedOn.Year}", size, TextAlign.Centre)]);
        }
    }

    /// <summary>A long name or text takes the room of what is less needed, so that a certificate keeps to its one page.</summary>
    private static bool IsLong(AwardSnapshot said) => said.Learner.Length + said.Statement.In(said.Language).Length > 180;

    private static IEnumerable<Block> Achieved(AwardSnapshot said, ITexts texts)
    {
        if (said.Competency is { } competency)
        {
            var level = said.Level is { } reached ? texts.In(said.Language, "level {0} of {1}", reached, Competencies.Competency.Levels) : null;
            yield return new Paragraph(Prose.Of(Prose.Bold(competency.In(said.Language)), level is null ? "" : $", {level}"));
        }

        if (!IsLong(said) && said.Anchor?.In(said.Language) is { Length: > 0 } anchor)
        {
            yield return new Paragraph(Prose.Italic(anchor), ParagraphStyle.Muted);
        }
    }

    private static IEnumerable<string> Details(AwardSnapshot said, ITexts texts)
    {
        var (language, culture) = (said.Language, Languages.CultureOf(said.Language));
        if (said.Hours is { } hours)
        {
            yield return texts.In(language, "{0} hours", hours.ToString("0.##", culture));
        }

        if (said.ScorePercent is { } score)
        {
            yield return texts.In(language, "result {0} %", score.ToString("0.#", culture));
        }

        yield return texts.In(language, "issued on {0}", Day(said.IssuedOn, language));
        yield return said.ValidUntil is { } end ? texts.In(language, "valid until {0}", Day(end, language)) : texts.In(language, "valid without end");
    }

    internal static string Day(DateOnly on, string language) => on.ToString(language == Languages.Norwegian ? "d. MMMM yyyy" : "d MMMM yyyy", Languages.CultureOf(language));

    /// <summary>The address without its scheme, with the code in groups: people type it from paper.</summary>
    private static string Shown(string url, string code, string grouped) =>
        url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].Replace(code, grouped, StringComparison.Ordinal);
}

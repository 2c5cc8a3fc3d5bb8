using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>The certificate of erasure on paper.</summary>
public static class ErasureDocument
{
    public static Document Of(ErasureCertificate c, Organisation organisation, string language, ITexts texts)
    {
        string T(string key, params object?[] args) => texts.In(language, key, args);
        return new Document
        {
            Title = T("Certificate of erasure"),
            Language = language,
            Author = organisation.Name,
            CreatedAt = c.ErasedAt,
            Header = new(organisation.Name),
            Footer = new(null, T("Page {0} of {1}")),
            Blocks =
            [
                new Title(T("Certificate of erasure")),
                new Paragraph(T("We confirm that the data of one applicant were erased."), ParagraphStyle.Lead),
                new KeyValues(
                    (T("Reference"), PublicCode.Grouped(c.Reference)),
                    (T("Erased on"), c.ErasedAt.ToString("d MMMM yyyy", Languages.CultureOf(language))),
                    (T("Why"), texts.Of(language, c.Ground)),
                    (T("Policy"), $"{RetentionWords.CountryOf(c.PolicyCountry, texts, language)}: {c.Keep.In(texts, language)}")),
                new Heading(T("What was erased"), 2),
                new BulletList([.. c.Kinds.Select(k => (Prose)texts.Of(language, k))]),
                new Paragraph(T("This certificate names nobody. Keep its address: who has it can show that the erasure took place. What stays is a count: the vacancy, how far the application came, its month and its source."), ParagraphStyle.Muted),
            ],
        };
    }
}

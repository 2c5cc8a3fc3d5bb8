using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Offers;

/// <summary>The offer as a letter, in the candidate's language. Once accepted it carries the signature.</summary>
public static class OfferLetterDocument
{
    public static Document Of(Offer offer, OfferHead head, string? manager, Organisation organisation, ITexts texts, DateTimeOffset now)
    {
        var (language, terms, culture) = (head.Language, offer.Terms, Languages.CultureOf(head.Language));
        string T(string key, params object?[] args) => texts.In(language, key, args);
        string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
        var written = DateOnly.FromDateTime((offer.SentAt ?? now).UtcDateTime);
        var address = string.Join(" · ", new[] { organisation.Street, $"{organisation.PostalCode} {organisation.City}".Trim(), organisation.Website }.Where(p => p.Length > 0));
        return new Document
        {
            Title = T("Offer of employment"),
            Subject = head.Vacancy,
            Author = organisation.Name,
            Language = language,
            CreatedAt = now,
            Style = DocumentStyle.Letter,
            Header = new(organisation.Name, address),
            Footer = new(T("Confidential"), T("Page {0} of {1}")),
            Blocks =
            [
                new Paragraph(head.Candidate),
                new Paragraph(Day(written), Align: TextAlign.End),
                new Title(T("Offer of employment")),
                new Paragraph(T("Dear {0},", head.Candidate)),
                new Paragraph(Prose.Format(T("Thank you for the time you gave us. We are glad to offer you the position of {0}, starting on {1}."), Prose.Bold(head.Vacancy), Prose.Bold(Day(terms.StartsOn)))),
                .. Own(terms.Words),
                new Heading(T("What we offer"), 2),
                new KeyValues(
                [
                    new(T("Position"), head.Vacancy), .. manager is null ? Array.Empty<KeyValue>() : [new KeyValue(T("Reports to"), manager)],
                    new(T("Pay"), $"{Money.Say(terms.Pay, terms.Currency, culture)} {texts.Of(language, terms.PayPeriod)}"),
                    new(T("First day of work"), Day(terms.StartsOn)),
                ]),
                .. Conditions(terms, language, texts),
                new Callout(T("Please answer by {0}. The link in the mail lets you accept or decline.", Day(terms.ExpiresOn)), T("Your answer")),
                new Paragraph(T("We look forward to working with you.")),
                new Signatures(
                    new Signature(organisation.Name, manager, Day(written)),
                    offer.Status is OfferStatus.Accepted or OfferStatus.Hired
                        ? new Signature(T("Candidate"), offer.SignedName, Day(DateOnly.FromDateTime(offer.AnsweredAt!.Value.UtcDateTime)))
                        : new Signature(T("Candidate"), head.Candidate)),
            ],
        };
    }

    private static IEnumerable<Block> Own(string words) =>
        words.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new Paragraph(p));

    private static IEnumerable<Block> Conditions(OfferTerms terms, string language, ITexts texts)
    {
        if (terms.Conditions.Count > 0)
        {
            yield return new Heading(texts.In(language, "Conditions"), 2);
            yield return new Paragraph(texts.In(language, "The offer holds once these conditions are met:"));
            yield return new BulletList([.. terms.Conditions.Select(c => (Prose)(c.Detail.Length > 0 ? $"{texts.Of(language, c.Kind)}: {c.Detail}" : texts.Of(language, c.Kind)))]);
        }
    }
}

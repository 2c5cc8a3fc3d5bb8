using RmTalent.Features.Certification;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Tests.Platform.Pdf;

namespace RmTalent.Tests.Features.Certification;

public sealed class CertificateDocumentTests
{
    private const string Code = "7KQ2M9XD41FA7KQ2M9XD41FA7K";

    [Fact]
    public void Certificate_in_three_languages() =>
        Snapshot.Matches("certificate", string.Join('\n', Languages.All.Select(l => DocumentText.Of(Document(Given.Said(l))))));

    [Theory]
    [InlineData(Orientation.Landscape)]
    [InlineData(Orientation.Portrait)]
    public void Printed_certificate_fits_one_page_says_who_and_its_code_leads_to_the_check(Orientation orientation)
    {
        var said = Given.Said(Languages.Norwegian) with { Design = new CertificateDesign(Palette.Midnight, orientation) };
        using var pdf = new PdfTools(Document(said));

        pdf.Info().ShouldContain("Pages:           1");
        pdf.Text().ShouldContain("Åse Bjørnæs Løvås");
        pdf.Text().ShouldContain("nivå 3 av 5");
        pdf.Text().ShouldContain("F-2026-000001");
        pdf.ScannedQrCode().ShouldBe(said.VerifyUrl);
    }

    [Fact]
    public void Longest_words_still_fit_one_page()
    {
        var words = string.Join(' ', Enumerable.Repeat("relasjonsbygging", 24));
        var said = Given.Said(Languages.English) with
        {
            Learner = "Wolfgang Amadeus Theophilus van den Oever-Bjørnæs Løvås",
            Statement = new LocalisedText(words[..Math.Min(words.Length, CertificateTemplate.BodyMaxLength)]),
        };
        using var pdf = new PdfTools(Document(said));
        pdf.Info().ShouldContain("Pages:           1");
        pdf.ScannedQrCode().ShouldBe(said.VerifyUrl);
    }

    [Fact]
    public void Mails_in_three_languages()
    {
        MailSnapshot.Matches("certificate-issued", l => CertificateMails.Issued(Award(l), Learner(l)));
        MailSnapshot.Matches("certificate-expiring", l => CertificateMails.Expiring(Award(l), Learner(l), new DateOnly(2027, 4, 4)));
    }

    private static Document Document(AwardSnapshot said) => CertificateDocument.Of(said, "F-2026-000001", Code, new Texts(), new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), DesignPictures.None);

    private static Award Award(string language)
    {
        var award = RmTalent.Features.Certification.Award.Issue(new AwardIdentity("F-2026-000001", Code, Guid.Empty, Guid.Empty, ""), Given.Said(language), null);
        typeof(RmTalent.Platform.Domain.Entity).GetProperty(nameof(award.Id))!.SetValue(award, new Guid("0190a000-0000-7000-8000-000000000999"));
        return award;
    }

    private static Person Learner(string language) => Person.Join(Guid.Empty, new PersonDetails("Åse Bjørnæs Løvås", "ase@example.org") { Language = language });
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RmTalent.Platform.Pdf;
using Document = RmTalent.Platform.Pdf.Document;

namespace RmTalent.Tests.Platform.Pdf;

public sealed class DocumentHtmlTests
{
    [Fact]
    public void Words_of_people_are_encoded()
    {
        const string evil = "<script>alert('x')</script>\"";
        var page = Parse(new Document
        {
            Title = evil,
            Language = "en",
            Header = new(evil, evil),
            Footer = new(evil),
            Blocks =
            [
                new Title(evil, evil), new Heading(evil), new Paragraph(Prose.Of(Prose.Bold(evil), Prose.Italic(evil))), new BulletList(evil), new NumberedList(evil),
                new Callout(evil, evil), new KeyValues((evil, evil)), new Table([new(evil)], [new Row(evil)], evil), new RatingBar(evil, 3, Note: evil),
                new Signatures(new Signature(evil, evil, evil)), new QrCode(evil, evil, evil), new Image([1, 2], evil), new Seal(evil, evil), new Columns([new Paragraph(evil)], [new Together(new Paragraph(evil))]),
            ],
        });
        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.QuerySelectorAll("[style], [onload], [onerror]").ShouldBeEmpty();
        page.QuerySelectorAll(".doc-body")[0].TextContent.ShouldBe(evil + evil);
    }

    [Fact]
    public void Certificate_shows_its_pictures_with_words_for_screen_readers()
    {
        var page = Parse(Samples.Certificate);
        page.QuerySelector("article")!.GetAttribute("lang").ShouldBe("nb");
        page.QuerySelector("h2.doc-title")!.TextContent.ShouldBe("Kursbevis");
        page.QuerySelectorAll("svg[role=img]").Select(s => s.GetAttribute("aria-label")).ShouldBe(["Nordlys Bank · Akademiet, 2026", "Kode for å kontrollere beviset"]);
    }

    [Fact]
    public void Table_has_a_caption_and_column_headers()
    {
        var page = Parse(Samples.Plan);
        page.QuerySelector("caption")!.TextContent.ShouldBe("Wat wij afspreken");
        page.QuerySelectorAll("th[scope=col]").Length.ShouldBe(4);
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(4);
    }

    [Fact]
    public void Rating_is_written_in_the_language_of_the_document() =>
        Parse(Samples.Plan).QuerySelectorAll(".doc-rating-value").Select(v => v.TextContent).ShouldBe(["4 / 5", "4,5 / 5", "2 / 5", "3 / 5", "– / 5"]);

    static IDocument Parse(Document document)
    {
        using var writer = new StringWriter();
        DocumentHtml.Render(document).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}

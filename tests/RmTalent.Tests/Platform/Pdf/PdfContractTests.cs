using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RmTalent.Platform.Pdf;

namespace RmTalent.Tests.Platform.Pdf;

/// <summary>What every engine must do; the engine is the one that this build compiled.</summary>
public sealed class PdfContractTests
{
    public static TheoryData<string> Everything => [nameof(Samples.Certificate), nameof(Samples.Offer), nameof(Samples.Plan), nameof(Samples.Register)];

    [Theory, MemberData(nameof(Everything))]
    public void File_is_sound(string sample)
    {
        using var pdf = Render(sample);
        pdf.Check().ShouldNotContain("WARNING");
    }

    [Theory, MemberData(nameof(Everything))]
    public void File_is_tagged_and_names_its_language(string sample)
    {
        using var pdf = Render(sample);
        Squeezed(pdf.Info()).ShouldContain("Tagged: yes");
        pdf.Language().ShouldContain($"\"/Lang\": \"u:{Find(sample).Language}\"");
    }

    [Fact]
    public void Properties_say_what_the_document_is()
    {
        using var pdf = new PdfTools(Samples.Certificate);
        var info = Squeezed(pdf.Info());
        info.ShouldContain("Title: Kursbevis – Etisk rådgivning");
        info.ShouldContain("Subject: Kursbevis nr. RM-2026-0147");
        info.ShouldContain("Author: Nordlys Bank");
        info.ShouldContain("Pages: 1");
        info.ShouldMatch(@"Page size: 841\.\d+ x 595\.\d+ pts \(A4\)");
    }

    [Fact]
    public void Text_is_found_in_order_with_Norwegian_letters()
    {
        using var pdf = new PdfTools(Samples.Certificate);
        ShouldReadInOrder(pdf.Text(), "Kursbevis", "Dette bekrefter at", "Åse Bjørnæs Løvås", "har fullført og bestått Etisk rådgivning for bedriftskunder", "Jørgen Sæther");
    }

    [Fact]
    public void Text_is_found_in_order_with_Dutch_letters()
    {
        using var pdf = new PdfTools(Samples.Plan);
        ShouldReadInOrder(pdf.Text(), "Individueel ontwikkelplan", "Competenties", "Financiële analyse", "prĳsgesprekken", "Acties", "Loïs", "Totaal", "Ondertekening", "Daniël de Vries");
    }

    [Fact]
    public void Fonts_are_embedded_and_small()
    {
        using var pdf = new PdfTools(Samples.Plan);
        foreach (var font in pdf.Fonts().Split('\n').Skip(2).Where(l => l.Length > 0)) font.ShouldContain(" yes yes yes");
        pdf.Size.ShouldBeLessThan(150_000);
    }

    [Fact]
    public void Headings_tables_and_pictures_are_tagged_for_screen_readers()
    {
        using var plan = new PdfTools(Samples.Plan);
        var structure = plan.Structure();
        foreach (var tag in new[] { "H1", "H2", "Table", "TR", "TH", "TD", "P" }) structure.ShouldMatch($@"(?m)^ *{tag}\b");

        using var certificate = new PdfTools(Samples.Certificate);
        certificate.Structure().ShouldContain("Figure");
    }

    [Fact]
    public void Long_table_continues_with_its_header_on_each_page()
    {
        using var pdf = new PdfTools(Samples.Register(200));
        var pages = int.Parse(Squeezed(pdf.Info()).Split("Pages: ")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        pages.ShouldBeGreaterThan(3);
        for (var page = 1; page <= pages; page++)
        {
            var text = pdf.Text(page);
            text.ShouldContain("Obligatorisk kurs");
            text.ShouldContain($"Side {page} av {pages}");
        }

        var all = pdf.Text();
        for (var row = 1; row <= 200; row++) all.ShouldContain($"Medarbeider {row}\n");
    }

    [Fact]
    public void Word_wider_than_the_page_wraps_and_loses_nothing()
    {
        var word = string.Concat(Enumerable.Repeat("menneskerettighetsorganisasjon", 12));
        using var pdf = new PdfTools(Page(new Paragraph(word), new Table([new("Navn"), new("Kurs", 9)], [new Row(word, "Kort")])));
        Letters(pdf.Text()).ShouldContain(word);
        pdf.Text().Split('\n').Max(l => l.Length).ShouldBeLessThan(word.Length / 2);
    }

    [Fact]
    public void Heading_is_not_left_alone_at_the_foot_of_a_page()
    {
        for (var lines = 36; lines < 56; lines++)
        {
            using var pdf = new PdfTools(Page([.. Enumerable.Range(1, lines).Select(n => new Paragraph($"Linje {n}") as Block), new Heading("Overskrift"), new Paragraph("Teksten under.")]));
            var first = pdf.Text(1);
            if (first.Contains("Overskrift", StringComparison.Ordinal)) first.ShouldContain("Teksten under.");
        }
    }

    [Fact]
    public void Blocks_taller_than_a_page_continue_on_the_next()
    {
        var tall = string.Join("\n", Enumerable.Range(1, 150).Select(n => $"Linje {n}."));
        using var pdf = new PdfTools(Page(new Columns([new Paragraph(tall)], [new Paragraph("Kort.")]), new Callout(tall), new Table([new("A"), new("B")], [new Row(tall, "x")])));
        var text = pdf.Text();
        text.Split("Linje 150.").Length.ShouldBe(4);
        text.Split("Linje 75.").Length.ShouldBe(4);
    }

    [Fact]
    public void Qr_code_can_be_scanned()
    {
        using var pdf = new PdfTools(Samples.Certificate);
        pdf.ScannedQrCode().ShouldBe("https://rmtalent.example/verify/7KQ2-M9XD-41FA");
    }

    [Fact]
    public void Attached_file_travels_inside()
    {
        using var pdf = new PdfTools(Samples.Certificate with { Attachments = [new("bevis.json", "application/json", Encoding.UTF8.GetBytes("{}"), "Signed credential")] });
        pdf.Attachments().ShouldContain("bevis.json");
        pdf.Check().ShouldNotContain("WARNING");
    }

    [Fact]
    public void Pictures_are_drawn()
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        using var pdf = new PdfTools(Page(new Image(png, "En prikk")));
        pdf.Check().ShouldNotContain("WARNING");
        pdf.Structure().ShouldContain("Figure");
    }

    [Fact]
    public void Several_threads_may_draw_at_once()
    {
        var expected = CompiledEngine.Instance.Render(Samples.Plan).Length;
        Parallel.For(0, 40, _ => CompiledEngine.Instance.Render(Samples.Plan).Length.ShouldBeInRange(expected - 200, expected + 200));
    }

    [Fact]
    public void Production_names_its_licence_for_the_engine() =>
        Should.Throw<InvalidOperationException>(() => CompiledEngine.Create("Production").Render(Samples.Certificate)).Message.ShouldContain("Documents:EngineLicence");

    static Document Page(params Block[] blocks) => new() { Title = "Prøve", Language = "nb", CreatedAt = Samples.Created, Blocks = blocks };

    static Document Find(string sample) => sample switch
    {
        nameof(Samples.Certificate) => Samples.Certificate,
        nameof(Samples.Offer) => Samples.Offer,
        nameof(Samples.Plan) => Samples.Plan,
        _ => Samples.Register(90),
    };

    static PdfTools Render(string sample) => new(Find(sample));

    static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    static void ShouldReadInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, $"“{part}” is not after what stands before it in: {text}");
            at = found;
        }
    }

    static string Squeezed(string text) => Regex.Replace(text, " +", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
}

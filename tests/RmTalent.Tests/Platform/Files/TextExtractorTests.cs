using Microsoft.Extensions.Logging.Abstractions;
using RmTalent.Platform.Files;

namespace RmTalent.Tests.Platform.Files;

public sealed class TextExtractorTests : IDisposable
{
    private readonly TextExtractor _extractor = new(NullLogger<TextExtractor>.Instance);

    [Fact]
    public async Task Word_documents_give_their_words() =>
        (await _extractor.ReadAsync(new MemoryStream(Samples.Docx("Rådgiver i Tromsø")), FileKind.Docx, default)).ShouldBe("Rådgiver i Tromsø\n");

    [Fact]
    public async Task Pdf_documents_give_their_words()
    {
        const string Pdf = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 46>>stream
            BT /F 12 Tf 10 50 Td (Relationship thread) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """;
        (await _extractor.ReadAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(Pdf)), FileKind.Pdf, default)).Trim().ShouldBe("Relationship thread");
    }

    [Fact]
    public async Task Damaged_documents_give_nothing()
    {
        (await _extractor.ReadAsync(new MemoryStream(Samples.Pdf(500_000)), FileKind.Pdf, default)).Trim().ShouldBeEmpty();
        (await _extractor.ReadAsync(new MemoryStream(Samples.Docx("x")[..300]), FileKind.Docx, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_too_much_gives_nothing() =>
        (await _extractor.ReadAsync(new MemoryStream(Samples.Docx("</w:t></w:r><w:r>" + string.Concat(Enumerable.Repeat("<w:x/>", 5_000_000)) + "<w:t>end")), FileKind.Docx, default)).ShouldBeEmpty();

    public void Dispose() => _extractor.Dispose();
}

using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

/// <summary>Draws documents with QuestPDF: tagged (PDF/UA-1) and archival (PDF/A-3a, the part that allows attachments).</summary>
public sealed class QuestPdfEngine : IPdfEngine
{
    readonly TimeProvider clock;
    readonly Lazy<bool> prepared;

    public QuestPdfEngine(TimeProvider clock, EngineLicence licence)
    {
        this.clock = clock;
        prepared = new(() => Prepare(licence));
    }

    public void Render(Document document, Stream to)
    {
        _ = prepared.Value;
        var pdf = QuestPDF.Fluent.Document.Create(container => container.Page(page => new PageForm(document).Compose(page)))
            .WithMetadata(Metadata(document))
            .WithSettings(new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_3A, PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 });

        if (document.Attachments.Count == 0) pdf.GeneratePdf(to);
        else Attachments.Add(pdf.GeneratePdf(), document.Attachments, to);
    }

    static bool Prepare(EngineLicence licence)
    {
        QuestPDF.Settings.License = Enum.Parse<LicenseType>(licence.NamedOr(nameof(LicenseType.Evaluation)), ignoreCase: true);

        // The font files stand beside the program, where the engine finds them; those of the machine would make its documents look different.
        QuestPDF.Settings.UseEnvironmentFonts = false;
        return true;
    }

    DocumentMetadata Metadata(Document document)
    {
        var created = document.CreatedAt ?? clock.GetUtcNow();
        return new()
        {
            Title = document.Title,
            Subject = document.Subject ?? "",
            Author = document.Author ?? "",
            Language = document.Language,
            Creator = "RmTalent",
            CreationDate = created,
            ModifiedDate = created,
        };
    }
}

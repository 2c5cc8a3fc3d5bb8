using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Draws documents with PDFsharp: sets the blocks, stacks them on pages, then draws page by page so that the last page number is known.</summary>
public sealed class PdfSharpEngine(TimeProvider clock, EngineLicence licence) : IPdfEngine
{
    public void Render(Document document, Stream to)
    {
        PdfSharpLicensing.Load(licence);
        FontFaces.Install();
        using var pdf = new PdfDocument();
        Describe(pdf, document);

        var palette = new Palette(document.Theme);
        var typesetter = new Typesetter(document, palette);
        var form = new PageForm(document, typesetter, palette);
        var strips = typesetter.Set(document.Blocks, form.BodyWidth);
        var pages = new Paginator(form.BodyHeight(first: true), form.BodyHeight(first: false)).Place(strips);

        var canvas = new Canvas(pdf);
        for (var n = 0; n < pages.Count; n++)
        {
            canvas.NewPage(form.Width, form.Height);
            form.DrawBackground(canvas, n + 1, pages.Count);
            var top = form.BodyTop(n == 0, pages[n]);
            foreach (var (strip, y) in pages[n]) strip.Draw(canvas, form.Left, top + y);
        }

        canvas.Close();
        foreach (var attached in document.Attachments)
            pdf.AddEmbeddedFile(attached.FileName, new MemoryStream(attached.Content, writable: false));
        using var file = new MemoryStream();
        pdf.Save(file, closeStream: false);
        StreamChecksums.Complete(file.GetBuffer().AsSpan(0, (int)file.Length), to);
    }

    void Describe(PdfDocument pdf, Document document)
    {
        var created = (document.CreatedAt ?? clock.GetUtcNow()).UtcDateTime;
        pdf.Info.Title = document.Title;
        pdf.Info.Subject = document.Subject ?? "";
        pdf.Info.Author = document.Author ?? "";
        pdf.Info.Creator = "RmTalent";
        pdf.Info.CreationDate = created;
        pdf.Info.ModificationDate = created;
        UAManager.ForDocument(pdf).SetDocumentLanguage(document.Language);
    }
}

#if !QUESTPDF
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using RmTalent.Features.Certification;
using RmTalent.Platform.Pdf.PdfSharp;

namespace RmTalent.Bench.Bare;

/// <summary>A landscape page with a certificate's words, QR code and rings at fixed places: the least that this engine does for it.</summary>
internal static class BareCertificate
{
    public static byte[] Draw(AwardSnapshot said)
    {
        FontFaces.Install();
        using var pdf = new PdfDocument();
        var page = pdf.AddPage();
        (page.Width, page.Height) = (XUnit.FromMillimeter(297), XUnit.FromMillimeter(210));
        using var canvas = XGraphics.FromPdfPage(page);
        canvas.DrawRectangle(new XPen(XColors.DarkGreen, 2), 30, 30, 780, 535);
        Write(canvas, FontFaces.Serif, XFontStyleEx.Regular, 34, 120, said.Title.En);
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 12, 160, said.Organisation);
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 12, 190, "This certifies that");
        Write(canvas, FontFaces.Serif, XFontStyleEx.Italic, 36, 235, said.Learner);
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 14, 275, said.Statement.En);
        Write(canvas, FontFaces.Sans, XFontStyleEx.Bold, 12, 300, $"{said.Competency}, level {said.Level} of 5");
        Write(canvas, FontFaces.Sans, XFontStyleEx.Italic, 11, 320, said.Anchor!.En);
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 11, 340, "6 hours · result 92 % · issued on 22 November 2026 · valid until 22 November 2028");
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 11, 500, $"{said.SignatoryName}, {said.SignatoryTitle} · 22 November 2026 · Scan to check");
        Write(canvas, FontFaces.Sans, XFontStyleEx.Regular, 9, 550, "Certificate NOR-2026-000001 · check it at talent.example.org/verify/7YJ2-K9QW-XR4T-6M8P · Page 1 of 1");
        foreach (var radius in new[] { 50, 46, 34 })
        {
            canvas.DrawEllipse(new XPen(XColors.Goldenrod, 1), 421 - radius, 430 - radius, radius * 2, radius * 2);
        }

        using var generator = new QRCoder.QRCodeGenerator();
        var modules = generator.CreateQrCode(said.VerifyUrl, QRCoder.QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var path = new XGraphicsPath();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (modules[y][x])
                {
                    path.AddRectangle(650 + x * 2.0, 400 + y * 2.0, 2, 2);
                }
            }
        }

        canvas.DrawPath(XBrushes.Black, path);
        using var file = new MemoryStream();
        pdf.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static void Write(XGraphics canvas, string family, XFontStyleEx style, double size, double y, string text) =>
        canvas.DrawString(text, new XFont(family, size, style), XBrushes.Black, new XPoint(421, y), XStringFormats.BaseLineCenter);
}
#endif

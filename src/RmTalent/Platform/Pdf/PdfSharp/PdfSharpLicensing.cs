using PdfSharp;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>PDFsharp 6.5 is offered under the AGPL or a commercial key; the setting holds <c>AGPL</c> or the key.</summary>
static class PdfSharpLicensing
{
    const string Agpl = "AGPL";
    static readonly Lock Gate = new();
    static string? loaded;

    public static void Load(EngineLicence licence)
    {
        var terms = licence.NamedOr(Agpl);
        lock (Gate)
        {
            if (terms == loaded) return;
            if (terms.Equals(Agpl, StringComparison.OrdinalIgnoreCase)) PdfSharpLicense.SetAgplLicense();
            else PdfSharpLicense.LoadLicense(terms);
            loaded = terms;
        }
    }
}

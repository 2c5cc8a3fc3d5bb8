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
        if (Volatile.Read(ref loaded) is not null) return;
        lock (Gate)
        {
            var terms = licence.NamedOr(Agpl);
            if (terms.Equals(Agpl, StringComparison.OrdinalIgnoreCase)) PdfSharpLicense.SetAgplLicense();
            else PdfSharpLicense.LoadLicense(terms);
            Volatile.Write(ref loaded, terms);
        }
    }
}

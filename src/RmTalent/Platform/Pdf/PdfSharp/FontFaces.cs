using PdfSharp.Fonts;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Hands the embedded font files to PDFsharp, which parses each once per process and embeds only the letters used.</summary>
sealed class FontFaces : IFontResolver
{
    public const string Sans = "Source Sans 3";
    public const string Serif = "Playfair Display";

    static readonly Lock Gate = new();

    /// <summary>PDFsharp holds one resolver per process.</summary>
    public static void Install()
    {
        if (GlobalFontSettings.FontResolver is FontFaces) return;
        lock (Gate) GlobalFontSettings.FontResolver ??= new FontFaces();
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => (familyName, bold, italic) switch
    {
        (Serif, _, true) => new("PlayfairDisplay-Italic"),
        (Serif, _, false) => new("PlayfairDisplay-SemiBold"),
        (Sans, false, false) => new("SourceSans3-Regular"),
        (Sans, false, true) => new("SourceSans3-Italic"),
        (Sans, true, false) => new("SourceSans3-Bold"),
        (Sans, true, true) => new("SourceSans3-Bold", mustSimulateBold: false, mustSimulateItalic: true),
        _ => null,
    };

    public byte[]? GetFont(string faceName)
    {
        using var file = typeof(FontFaces).Assembly.GetManifestResourceStream($"Fonts/{faceName}.ttf");
        if (file is null) return null;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

namespace RmTalent.Platform.Pdf;

/// <summary>The font files inside this assembly, so that a document looks the same on every machine.</summary>
static class DocumentFonts
{
    public static readonly IReadOnlyList<string> Faces =
        ["SourceSans3-Regular", "SourceSans3-Italic", "SourceSans3-Bold", "PlayfairDisplay-SemiBold", "PlayfairDisplay-Italic"];

    public static Stream Open(string face) =>
        typeof(DocumentFonts).Assembly.GetManifestResourceStream($"Fonts/{face}.ttf")
        ?? throw new InvalidOperationException($"The font {face} is not in the assembly.");

    public static byte[] Read(string face)
    {
        using var stream = Open(face);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

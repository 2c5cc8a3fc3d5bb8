namespace RmTalent.Platform.Pdf;

/// <summary>Draws documents as PDF. Safe to call from several threads at once.</summary>
public interface IPdfEngine
{
    /// <summary>Writes the whole file; the stream stays open and need not seek.</summary>
    void Render(Document document, Stream to);
}

public static class PdfEngineExtensions
{
    public static byte[] Render(this IPdfEngine engine, Document document)
    {
        using var stream = new MemoryStream();
        engine.Render(document, stream);
        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RmTalent.Platform.Files;

/// <summary>This program as a reader of one DOCX, from standard input to standard output. It is started before anything of the site is, and ends with the document.</summary>
internal static class DocxText
{
    public const string Command = "extract-docx";

    private const int MaxUnpackedBytes = 20 * 1024 * 1024;
    private const int MaxPackedBytes = 20 * 1024 * 1024;

    /// <summary>How to start it: this very program, by the runtime's host unless it has one of its own.</summary>
    public static IReadOnlyList<string> Self()
    {
        var (host, program) = (Environment.ProcessPath!, typeof(DocxText).Assembly.Location);
        return Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, "exec", program, Command] : [host, Command];
    }

    public static async Task<int> RunAsync()
    {
        await using var input = Console.OpenStandardInput();
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await input.ReadAsync(buffer)) > 0 && content.Length <= MaxPackedBytes;)
        {
            content.Write(buffer, 0, read);
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(Read(content)));
        return 0;
    }

    /// <returns>Empty when the document is damaged.</returns>
    public static string Read(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is { } types && FileKinds.MainPart(types) is { } path && archive.GetEntry(path) is { } part ? TextOf(part) : "";
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return "";
        }
    }

    private static string TextOf(ZipArchiveEntry part)
    {
        var text = new StringBuilder();
        using var reader = BoundedXml.Open(part, MaxUnpackedBytes);
        while (reader.Read() && text.Length < TextExtractor.MaxCharacters)
        {
            switch (reader)
            {
                case { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace }:
                    text.Append(reader.Value);
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "tab" or "tc" }:
                    text.Append('\t');
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "br" or "cr" }:
                case { NodeType: XmlNodeType.EndElement, LocalName: "p" }:
                    text.Append('\n');
                    break;
                default:
                    break;
            }
        }

        return text.ToString(0, Math.Min(text.Length, TextExtractor.MaxCharacters));
    }
}

using System.IO.Compression;
using System.Xml;

namespace RmTalent.Platform.Files;

public enum FileKind { Pdf, Docx, Png, Jpeg, Zip, Mp4, WebM, Vtt }

/// <summary>Tells what a file is from its content. Its name and the sender's word count for nothing.</summary>
public static class FileKinds
{
    private const int MaxEntries = 10_000;
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <returns>Null when it is none of ours, or damaged.</returns>
    public static FileKind? Detect(Stream content)
    {
        Span<byte> head = stackalloc byte[1024];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => FileKind.Png,
            _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileKind.Jpeg,
            // Readers look for the header in the first kilobyte; some printers write a few bytes before it.
            _ when head.IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
            _ when head.StartsWith("PK\x03\x04"u8) => Zip(content),
            _ when head.Length > 12 && head[4..].StartsWith("ftyp"u8) => FileKind.Mp4,
            _ when head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && head.IndexOf("webm"u8) > 0 => FileKind.WebM,
            _ when IsCaptions(head) => FileKind.Vtt,
            _ => null,
        };
    }

    public static string ContentTypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => WordDocument,
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Mp4 => "video/mp4",
        FileKind.WebM => "video/webm",
        FileKind.Vtt => "text/vtt; charset=utf-8",
        _ => "application/zip",
    };

    /// <summary>With the dot.</summary>
    public static string EndingOf(FileKind kind) => kind == FileKind.Jpeg ? ".jpg" : "." + NameOf(kind).ToLowerInvariant();

    /// <summary>As people call it.</summary>
    public static string NameOf(FileKind kind) => kind.ToString().ToUpperInvariant();

    /// <summary>WebVTT begins with its name, perhaps after a byte order mark, and then a space or a new line (https://www.w3.org/TR/webvtt1/#file-structure).</summary>
    private static bool IsCaptions(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return text.StartsWith("WEBVTT"u8) && (text.Length == 6 || text[6] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
    }

    /// <summary>A Word document is an archive whose list of content types names the main part of one. Nothing but that list is unpacked, and of it a megabyte at most.</summary>
    private static FileKind? Zip(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MaxEntries ? null
                : archive.GetEntry("[Content_Types].xml") is not { } types ? FileKind.Zip
                : MainPart(types) is not null ? FileKind.Docx
                : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Path of the main part in the archive, without the leading slash.</summary>
    internal static string? MainPart(ZipArchiveEntry types)
    {
        using var reader = BoundedXml.Open(types, maxBytes: 1024 * 1024);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Override" } && reader.GetAttribute("ContentType") == WordDocument + ".main+xml")
            {
                return reader.GetAttribute("PartName")?.TrimStart('/');
            }
        }

        return null;
    }
}

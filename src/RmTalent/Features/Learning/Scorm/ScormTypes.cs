using Microsoft.AspNetCore.StaticFiles;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>What the files of a package are, by their endings.</summary>
internal static class ScormTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new();

    public static string Of(string path) => Known.TryGetContentType(path, out var type) ? type : "application/octet-stream";

    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    /// <summary>The page with the runtime before its first own script, so that it finds the API where it looks first: in its own window.</summary>
    public static byte[] WithRuntime(byte[] page, string token)
    {
        var scripts = System.Text.Encoding.ASCII.GetBytes($"<script src=\"/scorm/{token}/start.js\"></script><script src=\"/scorm/{token}/runtime.js\"></script>");
        var at = After(page, "<head"u8) ?? After(page, "<html"u8) ?? After(page, "<!doctype"u8) ?? 0;
        return [.. page[..at], .. scripts, .. page[at..]];
    }

    /// <summary>The place after the tag that begins so; in ASCII, which every encoding of a page that browsers still read shares.</summary>
    private static int? After(ReadOnlySpan<byte> page, ReadOnlySpan<byte> tag)
    {
        for (var at = 0; at + tag.Length < page.Length; at++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(page.Slice(at, tag.Length), tag) && page[at + tag.Length] is (byte)'>' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'
                && page[at..].IndexOf((byte)'>') is var end and >= 0)
            {
                return at + end + 1;
            }
        }

        return null;
    }
}

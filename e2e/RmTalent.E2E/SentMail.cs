using System.Text;
using System.Text.RegularExpressions;

namespace RmTalent.E2E;

/// <summary>A mail as the transport wrote it, decoded far enough to read it, follow its links and see the appointment in it.</summary>
public sealed partial record SentMail(string To, string Subject, string Text)
{
    public string Link(string containing) => LinkPattern().Matches(Text).Select(m => m.Value)
        .FirstOrDefault(l => l.Contains(containing, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No link with '{containing}' in the mail '{Subject}':\n{Text}");

    public static SentMail Read(string path)
    {
        var raw = File.ReadAllText(path).ReplaceLineEndings("\n");
        var headers = UnfoldPattern().Replace(raw[..raw.IndexOf("\n\n", StringComparison.Ordinal)], " ");
        return new SentMail(Header(headers, "To"), Words(Header(headers, "Subject")), string.Join('\n', Parts(raw)));
    }

    private static string Header(string headers, string name) =>
        Regex.Match(headers, $"^{name}: *(.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim();

    private static string Words(string header) => EncodedWordPattern().Replace(header, word =>
        word.Groups["kind"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            : Quoted(word.Groups["text"].Value.Replace('_', ' ')));

    private static IEnumerable<string> Parts(string raw) => PartPattern().Matches(raw).Select(part =>
        part.Groups["encoding"].Value.ToUpperInvariant() switch
        {
            "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(SpacePattern().Replace(part.Groups["body"].Value, ""))),
            "QUOTED-PRINTABLE" => Quoted(part.Groups["body"].Value.Replace("=\n", "", StringComparison.Ordinal)),
            _ => part.Groups["body"].Value,
        });

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([text[i]]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"https?://[^\s""'<>)]+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex UnfoldPattern();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQ])\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EncodedWordPattern();

    [GeneratedRegex(@"content-type: text/(?:plain|html|calendar)[^\n]*(?:\n[ \t][^\n]*)*(?:\n(?!content-transfer)[a-z-]+:[^\n]*)*\ncontent-transfer-encoding: (?<encoding>[a-z0-9-]+)[^\n]*(?:\n[a-z-]+:[^\n]*)*\n\n(?<body>.*?)(?=\n--|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}

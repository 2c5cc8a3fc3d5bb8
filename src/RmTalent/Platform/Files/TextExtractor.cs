using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RmTalent.Platform.Files;

/// <summary>Reads the words of a document, so that it can be found. Documents come from strangers: reading is bounded in time, memory and length.</summary>
public interface ITextExtractor
{
    /// <returns>Empty when there are none, the document is damaged, or this machine cannot read its kind.</returns>
    Task<string> ReadAsync(Stream content, FileKind kind, CancellationToken cancellationToken);
}

/// <summary>PDF through poppler's <c>pdftotext</c>, a process of its own with limits; it is optional on the machine. DOCX in this process, unpacked up to a limit.</summary>
internal sealed class TextExtractor(ILogger<TextExtractor> log) : ITextExtractor, IDisposable
{
    public const int MaxCharacters = 400_000;

    private const int MaxUnpackedBytes = 20 * 1024 * 1024;
    private const int NotFound = 127;

    // Half a gigabyte of address space and ten seconds of processor, set by the shell before it becomes pdftotext.
    private const string Command = "ulimit -v 524288; ulimit -t 10; exec pdftotext -q -nopgbrk -enc UTF-8 - -";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _two = new(2);
    private int _toldMissing;

    public async Task<string> ReadAsync(Stream content, FileKind kind, CancellationToken cancellationToken)
    {
        content.Position = 0;
        try
        {
            return kind switch
            {
                FileKind.Pdf => await PdfAsync(content, cancellationToken),
                FileKind.Docx => Docx(content),
                _ => "",
            };
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return "";
        }
    }

    public void Dispose() => _two.Dispose();

    private static string Docx(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var text = new StringBuilder();
        if (archive.GetEntry("[Content_Types].xml") is not { } types || FileKinds.MainPart(types) is not { } path || archive.GetEntry(path) is not { } part)
        {
            return "";
        }

        using var reader = BoundedXml.Open(part, MaxUnpackedBytes);
        while (reader.Read() && text.Length < MaxCharacters)
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

        return text.ToString(0, Math.Min(text.Length, MaxCharacters));
    }

    private async Task<string> PdfAsync(Stream content, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return Missing();
        }

        await _two.WaitAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var feeding = FeedAsync(content, process, limit.Token);
            var buffer = new char[MaxCharacters];
            var read = await process.StandardOutput.ReadBlockAsync(buffer, limit.Token);
            if (read < MaxCharacters)
            {
                await Task.WhenAll(feeding, errors, process.WaitForExitAsync(limit.Token));
                return process.ExitCode == NotFound ? Missing() : new string(buffer, 0, read);
            }

            return new string(buffer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("pdftotext took longer than {Seconds} s and was ended", Limit.TotalSeconds);
            return "";
        }
        finally
        {
            End(process);
            _two.Release();
        }
    }

    private static async Task FeedAsync(Stream content, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await content.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It gave up on the document before reading all of it; its exit says why.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private string Missing()
    {
        if (Interlocked.Exchange(ref _toldMissing, 1) == 0)
        {
            log.LogWarning("pdftotext is not installed (Debian: poppler-utils): the text of PDF files cannot be searched");
        }

        return "";
    }
}

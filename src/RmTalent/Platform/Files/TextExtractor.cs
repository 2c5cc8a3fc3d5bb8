using System.Diagnostics;
using System.Text;

namespace RmTalent.Platform.Files;

/// <summary>Reads the words of a document, so that it can be found. Documents come from strangers: reading is bounded in time, memory and length.</summary>
public interface ITextExtractor
{
    /// <returns>Empty when there are none, the document is damaged, or this machine cannot read its kind.</returns>
    Task<string> ReadAsync(Stream content, FileKind kind, CancellationToken cancellationToken);
}

/// <summary>Each document in a process of its own with limits: PDF by poppler's <c>pdftotext</c>, which is optional on the machine, DOCX by this program in its <see cref="DocxText"/> guise.</summary>
internal sealed class TextExtractor(ILogger<TextExtractor> log) : ITextExtractor, IDisposable
{
    public const int MaxCharacters = 400_000;

    private const int NotFound = 127;

    // Address space and ten seconds of processor, set by the shell before it becomes the reader. The runtime reserves more than it uses; its heap has a limit of its own.
    private const string PdfReader = "ulimit -v 524288; ulimit -t 10; exec pdftotext -q -nopgbrk -enc UTF-8 - -";
    private const string DocxReader = "ulimit -v 2097152; ulimit -t 10; exec \"$@\"";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

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
                FileKind.Docx => await DocxAsync(content, cancellationToken),
                _ => "",
            };
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose() => _two.Dispose();

    private async Task<string> PdfAsync(Stream content, CancellationToken cancellationToken) =>
        OperatingSystem.IsWindows() || await ReadAsync(new ProcessStartInfo("/bin/sh", ["-c", PdfReader]), content, cancellationToken) is not { } text ? Missing() : text;

    /// <summary>Where there is no shell to set limits, the reader has those of its heap and of time.</summary>
    private async Task<string> DocxAsync(Stream content, CancellationToken cancellationToken)
    {
        var self = DocxText.Self();
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(self[0], self.Skip(1)) : new ProcessStartInfo("/bin/sh", ["-c", DocxReader, "sh", .. self]);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x8000000"; // 128 MB
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return await ReadAsync(start, content, cancellationToken) ?? "";
    }

    /// <returns>What the reader wrote, up to the limit; null when there is no such reader.</returns>
    private async Task<string?> ReadAsync(ProcessStartInfo start, Stream content, CancellationToken cancellationToken)
    {
        await _two.WaitAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.StandardOutputEncoding) = (false, true, true, true, Encoding.UTF8);
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var feeding = FeedAsync(content, process, limit.Token);
            var buffer = new char[MaxCharacters];
            var read = await process.StandardOutput.ReadBlockAsync(buffer, limit.Token);
            if (read < MaxCharacters)
            {
                await Task.WhenAll(feeding, errors, process.WaitForExitAsync(limit.Token));
                return process.ExitCode == NotFound ? null : new string(buffer, 0, read);
            }

            return new string(buffer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("{Reader} took longer than {Seconds} s and was ended", start.ArgumentList[^1], Limit.TotalSeconds);
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

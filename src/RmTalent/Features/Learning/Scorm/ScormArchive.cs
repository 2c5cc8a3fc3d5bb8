using System.Buffers;
using System.IO.Compression;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>
/// A package from a stranger, as a zip that is never unpacked to disk: its files are read out of it when they are asked for.
/// Before it is taken, every entry is unpacked once to nowhere, so that names, numbers and sizes are true and not what the archive says of itself.
/// </summary>
public sealed class ScormArchive : IDisposable
{
    public const int MaxEntries = 3000;
    public const int MaxFileBytes = 32 * 1024 * 1024;
    public const long MaxBytes = 300L * 1024 * 1024;

    /// <summary>Text packs about 10 to 1; what packs far better is there to burst somebody.</summary>
    private const int MaxRatio = 100;

    /// <summary>A small file may pack as well as it likes.</summary>
    private const int RatioCountsFrom = 1024 * 1024;

    private const int MaxPathLength = 240;
    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive _zip;

    private ScormArchive(ZipArchive zip) => _zip = zip;

    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public static ScormArchive Open(Stream content)
    {
        content.Position = 0;
        return new(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
    }

    /// <exception cref="RefusedException">Something in it is not as it should be: says what.</exception>
    public void Check()
    {
        Refuse.When(_zip.Entries.Count > MaxEntries, "The package holds more than {0} files", MaxEntries);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = MaxBytes;
        foreach (var entry in _zip.Entries.Where(e => !IsFolder(e)))
        {
            Refuse.When(!IsPlain(entry.FullName), "The package holds a file whose name leads out of it: {0}", Shown(entry.FullName));
            Refuse.When(((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink, "The package holds a link in the place of a file: {0}", Shown(entry.FullName));
            Refuse.When(!names.Add(entry.FullName), "The package holds two files of one name: {0}", Shown(entry.FullName));
            left -= Measure(entry, Math.Min(left, MaxFileBytes));
        }
    }

    public bool Holds(string path) => _zip.GetEntry(path) is { } entry && !IsFolder(entry);

    public ZipArchiveEntry? Find(string path) => IsPlain(path) && _zip.GetEntry(path) is { } entry && !IsFolder(entry) ? entry : null;

    /// <summary>A file of the package; null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Find(path) is not { } entry || entry.Length > MaxFileBytes)
        {
            return null;
        }

        await using var content = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[entry.Length];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>No root, no drive, no way up, nothing that some system reads as a separator.</summary>
    internal static bool IsPlain(string path) => path.Length is > 0 and <= MaxPathLength
        && !path.StartsWith('/') && path.IndexOfAny(['\\', ':', '\0']) < 0 && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/');

    private static string Shown(string name) => string.Concat(name.Where(c => !char.IsControl(c)).Take(80));

    private static long Measure(ZipArchiveEntry entry, long most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            using var content = entry.Open();
            long size = 0;
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                size += read;
                Refuse.When(size > most, "The package unpacks to more than {0} MB, or one of its files to more than {1} MB", MaxBytes >> 20, MaxFileBytes >> 20);
                Refuse.When(size > RatioCountsFrom && size > entry.CompressedLength * MaxRatio, "A file in the package unpacks to more than {0} times its size: {1}", MaxRatio, Shown(entry.FullName));
            }

            Refuse.When(size != entry.Length, "The package is damaged: {0}", Shown(entry.FullName));
            return size;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            throw new RefusedException("The package is damaged: {0}", Shown(entry.FullName));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Files;

/// <summary>What may be uploaded in one place.</summary>
public sealed record UploadRule(int MaxMegabytes, params FileKind[] Kinds)
{
    /// <summary>A CV, an application letter, a practical exercise.</summary>
    public static readonly UploadRule Document = new(5, FileKind.Pdf, FileKind.Docx);

    public static readonly UploadRule Image = new(2, FileKind.Png, FileKind.Jpeg);

    public long MaxBytes => MaxMegabytes * 1024L * 1024;

    /// <summary>For the page: <c>PDF, DOCX</c>.</summary>
    public string Names => string.Join(", ", Kinds.Select(FileKinds.NameOf));

    /// <summary>For the file dialog of the browser: <c>.pdf,.docx</c>.</summary>
    public string Accept => string.Join(',', Kinds.Select(FileKinds.EndingOf));

    /// <exception cref="RefusedException">Too large, empty, or of another kind. It blames the field.</exception>
    public FileKind Check(Stream content, string? field)
    {
        if (content.Length == 0)
        {
            throw new RefusedException("The file is empty") { Field = field };
        }

        if (content.Length > MaxBytes)
        {
            throw new RefusedException("The file is larger than {0} MB", MaxMegabytes) { Field = field };
        }

        return FileKinds.Detect(content) is { } kind && Kinds.Contains(kind)
            ? kind
            : throw new RefusedException("Choose a file of this kind: {0}. This one is something else, or damaged", Names) { Field = field };
    }
}

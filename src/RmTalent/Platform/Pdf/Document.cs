namespace RmTalent.Platform.Pdf;

/// <summary>
/// A document is content first: a tree of blocks that a slice builds, and that an engine draws as PDF (<see cref="IPdfEngine"/>),
/// that a page can show as HTML, and <see cref="DocumentText"/> writes as text. Lengths are millimetres.
/// </summary>
public sealed record Document
{
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the words in it, such as <c>nb</c>: screen readers pronounce by it, numbers are written by it.</summary>
    public required string Language { get; init; }

    public string? Subject { get; init; }
    public string? Author { get; init; }

    /// <summary>Printed in the file's properties; the engine asks the clock when it is left out.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public PageSize Page { get; init; } = PageSize.A4;
    public DocumentStyle Style { get; init; } = DocumentStyle.Report;
    public Theme Theme { get; init; } = Theme.Default;
    public PageHeader? Header { get; init; }
    public PageFooter? Footer { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A page in millimetres.</summary>
public sealed record PageSize(double Width, double Height)
{
    public static readonly PageSize A4 = new(210, 297);
    public static readonly PageSize A4Landscape = new(297, 210);
}

/// <summary>How the blocks are set: a letter breathes, a report is denser, a certificate is centred in a frame.</summary>
public enum DocumentStyle
{
    Report,
    Letter,
    Certificate,
}

/// <summary>Runs at the head of every page; a letter shows it on the first page only.</summary>
public sealed record PageHeader(string Text, string? Aside = null, Image? Logo = null);

/// <summary>Runs at the foot of every page. <paramref name="Pages"/> is a localised format such as <c>Page {0} of {1}</c>.</summary>
public sealed record PageFooter(string? Text = null, string? Pages = null);

/// <summary>A file that travels inside the PDF, such as a signed credential inside its certificate.</summary>
public sealed record Attachment(string FileName, string MediaType, byte[] Content, string Description);

/// <summary>Colours as <c>#rrggbb</c>. Ink on paper, and muted on paper, must keep a contrast of 4.5 to 1.</summary>
public sealed record Theme
{
    public static readonly Theme Default = new();

    public string Ink { get; init; } = "#1c2733";
    public string Muted { get; init; } = "#56636f";
    public string Accent { get; init; } = "#14535f";
    public string Ornament { get; init; } = "#b08d3c";
    public string Line { get; init; } = "#cfd6dc";
    public string Tint { get; init; } = "#f1f5f6";
}

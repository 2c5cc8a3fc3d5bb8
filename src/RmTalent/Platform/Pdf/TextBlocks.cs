namespace RmTalent.Platform.Pdf;

/// <summary>The name of the document, once, with an optional line above it.</summary>
public sealed record Title(string Text, string? Kicker = null) : Block;

/// <summary>Level 1 to 3. Stays on the page of what follows it.</summary>
public sealed record Heading(string Text, int Level = 1) : Block;

public enum ParagraphStyle
{
    Body,

    /// <summary>An opening sentence, a little larger.</summary>
    Lead,

    /// <summary>Small print.</summary>
    Muted,

    /// <summary>The large serif line of a certificate: the name of the person.</summary>
    Display,
}

/// <summary>Wraps; a line feed in it is a line break. Certificates centre unless told otherwise.</summary>
public sealed record Paragraph(Prose Text, ParagraphStyle Style = ParagraphStyle.Body, TextAlign? Align = null) : Block;

public sealed record BulletList(IReadOnlyList<Prose> Items) : Block
{
    public BulletList(params Prose[] items) : this((IReadOnlyList<Prose>)items) { }
}

public sealed record NumberedList(IReadOnlyList<Prose> Items) : Block
{
    public NumberedList(params Prose[] items) : this((IReadOnlyList<Prose>)items) { }
}

public enum CalloutTone
{
    Info,
    Success,
    Warning,
}

/// <summary>A box for what must not be missed.</summary>
public sealed record Callout(Prose Text, string? Heading = null, CalloutTone Tone = CalloutTone.Info) : Block;

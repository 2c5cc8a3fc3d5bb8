namespace RmTalent.Platform.Pdf;

/// <summary>One piece of a document. Engines, the preview and the text form each say how they show every kind.</summary>
public abstract record Block;

public enum TextAlign
{
    Start,
    Centre,
    End,
}

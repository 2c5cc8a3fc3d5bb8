namespace RmTalent.Platform.Pdf;

public sealed record KeyValue(string Key, Prose Value);

/// <summary>A list of facts: the name of each to the left of its value.</summary>
public sealed record KeyValues(IReadOnlyList<KeyValue> Items) : Block
{
    public KeyValues(params KeyValue[] items) : this((IReadOnlyList<KeyValue>)items) { }

    public KeyValues(params (string Key, Prose Value)[] items) : this([.. items.Select(i => new KeyValue(i.Key, i.Value))]) { }
}

/// <summary>Widths are shares of the table's width, as in 3 : 1 : 1.</summary>
public sealed record Column(string Header, double Width = 1, TextAlign Align = TextAlign.Start);

/// <summary>One cell per column. A strong row is a total or a group.</summary>
public sealed record Row(IReadOnlyList<Prose> Cells, bool Strong = false)
{
    public Row(params Prose[] cells) : this((IReadOnlyList<Prose>)cells) { }
}

/// <summary>Cells wrap; the header comes again on each page that the table continues on.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, string? Caption = null) : Block;

/// <summary>A value on a scale from 0 to <paramref name="Of"/>; null is not rated yet. <paramref name="Note"/> stands under it.</summary>
public sealed record RatingBar(string Label, decimal? Value, int Of = 5, string? Note = null) : Block;

/// <summary>A line to sign on. Once signed it carries the name as written and the day, already in words.</summary>
public sealed record Signature(string Role, string? Name = null, string? SignedOn = null)
{
    /// <summary>PNG or JPEG of the signature as written by hand; stands in the place of the name in script.</summary>
    public byte[]? Picture { get; init; }
}

/// <summary>Lines to sign on, side by side.</summary>
public sealed record Signatures(IReadOnlyList<Signature> Lines) : Block
{
    public Signatures(params Signature[] lines) : this((IReadOnlyList<Signature>)lines) { }
}

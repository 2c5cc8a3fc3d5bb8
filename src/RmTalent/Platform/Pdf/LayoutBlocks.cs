namespace RmTalent.Platform.Pdf;

public sealed record Spacer(double Height = 4) : Block;

public sealed record Rule : Block;

public sealed record PageBreak : Block;

/// <summary>Blocks that stay on one page where one page can hold them.</summary>
public sealed record Together(IReadOnlyList<Block> Blocks) : Block
{
    public Together(params Block[] blocks) : this((IReadOnlyList<Block>)blocks) { }
}

/// <summary>One of several columns; the width is a share.</summary>
public sealed record Pane(IReadOnlyList<Block> Blocks, double Width = 1);

public enum PaneAlign
{
    Top,
    Middle,
    Bottom,
}

/// <summary>Panes side by side, each read to its end before the next.</summary>
public sealed record Columns(IReadOnlyList<Pane> Panes, PaneAlign Align = PaneAlign.Top) : Block
{
    public Columns(params Pane[] panes) : this((IReadOnlyList<Pane>)panes) { }

    public Columns(IReadOnlyList<Block> left, IReadOnlyList<Block> right) : this([new Pane(left), new Pane(right)]) { }
}

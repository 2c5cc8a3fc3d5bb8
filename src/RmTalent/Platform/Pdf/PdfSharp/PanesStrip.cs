using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Strips in one of several panes; x is from the left edge of the whole.</summary>
sealed record StripPane(double X, IReadOnlyList<Strip> Strips)
{
    public double Height { get; } = Strip.Stack(Strips);
}

/// <summary>Stacks side by side: the cells of a row, the columns of a page, the inside of a box. Too tall for a page, it continues on the next.</summary>
sealed class PanesStrip(IReadOnlyList<StripPane> panes, double padTop = 0, double padBottom = 0, PaneAlign align = PaneAlign.Top) : Strip
{
    readonly double inner = panes.Count == 0 ? 0 : panes.Max(p => p.Height);

    public override double Height => padTop + inner + padBottom;

    /// <summary>Tint or lines behind the panes: graphics, x, y and height.</summary>
    public Action<XGraphics, double, double, double>? Behind { get; init; }

    public override void Draw(Canvas canvas, double x, double y)
    {
        if (Behind is not null) canvas.Ornament(() => Behind(canvas.Graphics, x, y, Height));
        foreach (var pane in panes)
        {
            var slack = inner - pane.Height;
            var top = y + padTop + align switch { PaneAlign.Middle => slack / 2, PaneAlign.Bottom => slack, _ => 0 };
            var at = 0.0;
            foreach (var strip in pane.Strips)
            {
                if (at > 0) at += strip.Before;
                strip.Draw(canvas, x + pane.X, top + at);
                at += strip.Height;
            }
        }
    }

    public override (Strip First, Strip Remainder)? Split(double room)
    {
        var cut = panes.Select(p => Cut(p, room - padTop - padBottom)).ToList();
        if (cut.All(c => c.First.Strips.Count == 0) || cut.All(c => c.Remainder.Strips.Count == 0)) return null;
        return (With(cut.Select(c => c.First)), With(cut.Select(c => c.Remainder)));

        PanesStrip With(IEnumerable<StripPane> part) =>
            new([.. part], padTop, padBottom) { Behind = Behind, Before = Before, RunningHead = RunningHead, KeepWithNext = KeepWithNext };
    }

    /// <summary>The same panes as ornament, for a table head that comes again.</summary>
    public PanesStrip Silent() =>
        new([.. panes.Select(p => new StripPane(p.X, [.. p.Strips.Select(s => s is LineStrip line ? line.Silent() : s)]))], padTop, padBottom, align) { Behind = Behind };

    static (StripPane First, StripPane Remainder) Cut(StripPane pane, double room)
    {
        var height = 0.0;
        for (var i = 0; i < pane.Strips.Count; i++)
        {
            var strip = pane.Strips[i];
            var top = height > 0 ? strip.Before : 0;
            if (height + top + strip.Height > room)
            {
                if (strip.Split(room - height - top) is not var (first, rest))
                    return (new(pane.X, [.. pane.Strips.Take(i)]), new(pane.X, [.. pane.Strips.Skip(i)]));
                return (new(pane.X, [.. pane.Strips.Take(i), first]), new(pane.X, [rest, .. pane.Strips.Skip(i + 1)]));
            }

            height += top + strip.Height;
        }

        return (pane, new(pane.X, []));
    }
}

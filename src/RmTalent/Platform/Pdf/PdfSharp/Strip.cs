using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>A horizontal piece of a column with a known height. Pages are stacks of strips.</summary>
abstract class Strip
{
    public abstract double Height { get; }

    /// <summary>Blank above it, dropped at the head of a page.</summary>
    public double Before { get; set; }

    public bool KeepWithNext { get; set; }

    /// <summary>Drawn again, silently, at the head of a page that starts with this strip.</summary>
    public Strip? RunningHead { get; set; }

    public abstract void Draw(Canvas canvas, double x, double y);

    /// <summary>Cuts it so that the first part is no higher than the room; null where it cannot be cut.</summary>
    public virtual (Strip First, Strip Remainder)? Split(double room) => null;

    public static double Stack(IEnumerable<Strip> strips)
    {
        var height = 0.0;
        foreach (var strip in strips) height += (height > 0 ? strip.Before : 0) + strip.Height;
        return height;
    }
}

/// <summary>A line of text; without a tag it is ornament.</summary>
sealed class LineStrip(TextLine line, TextStyle style, double width, TextAlign align, Tag? tag) : Strip
{
    public override double Height => style.Leading;

    public override void Draw(Canvas canvas, double x, double y)
    {
        var indent = align switch { TextAlign.Centre => (width - line.Width) / 2, TextAlign.End => width - line.Width, _ => 0 };
        if (line.Segments.Count == 0 && tag is not null) canvas.Mark(tag);
        var baseline = y + style.Leading / 2 + style.Size * 0.33;
        foreach (var segment in line.Segments)
            canvas.Text(segment.Text, segment.Font, style.Brush, x + indent + segment.X, baseline, tag);
    }

    public LineStrip Silent() => new(line, style, width, align, null) { Before = Before };
}

sealed class BlankStrip(double height) : Strip
{
    public override double Height => height;

    public override void Draw(Canvas canvas, double x, double y) { }
}

sealed class PageBreakStrip : Strip
{
    public override double Height => 0;

    public override void Draw(Canvas canvas, double x, double y) { }
}

/// <summary>Lines and shapes that carry no words.</summary>
sealed class OrnamentStrip(double height, Action<XGraphics, double, double> draw) : Strip
{
    public override double Height => height;

    public override void Draw(Canvas canvas, double x, double y) => canvas.Ornament(() => draw(canvas.Graphics, x, y));
}

/// <summary>A picture with words for those who do not see it.</summary>
sealed class FigureStrip(double width, double height, double indent, string alt, Tag? parent, Action<XGraphics, double, double> draw) : Strip
{
    public override double Height => height;

    public override void Draw(Canvas canvas, double x, double y) =>
        canvas.Figure(parent, alt, new XRect(x + indent, y, width, height), () => draw(canvas.Graphics, x + indent, y));
}

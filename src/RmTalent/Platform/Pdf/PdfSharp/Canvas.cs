using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Draws on the current page and keeps the structure tree in step: text goes under its tag, ornament is an artifact. Lengths are points.</summary>
sealed class Canvas(PdfDocument pdf)
{
    readonly StructureBuilder structure = UAManager.ForDocument(pdf).StructureBuilder;
    readonly List<Tag> open = [];
    XGraphics? graphics;

    public XGraphics Graphics => graphics ?? throw new InvalidOperationException("No page yet.");

    public void NewPage(double width, double height)
    {
        structure.EndMarkedContentsWithId();
        graphics?.Dispose();
        var page = pdf.AddPage();
        page.Width = XUnit.FromPoint(width);
        page.Height = XUnit.FromPoint(height);
        graphics = XGraphics.FromPdfPage(page);
    }

    public void Text(string text, XFont font, XBrush brush, double x, double baseline, Tag? tag)
    {
        if (tag is null)
        {
            Ornament(() => Graphics.DrawString(text, font, brush, x, baseline));
            return;
        }

        Enter(tag.Path());
        Graphics.DrawString(text, font, brush, x, baseline);
    }

    /// <summary>Enters an element that has nothing to draw, such as an empty cell, so that the table stays regular.</summary>
    public void Mark(Tag tag) => Enter(tag.Path());

    /// <summary>Lines, tints, running heads and page numbers: seen, but not read aloud.</summary>
    public void Ornament(Action draw)
    {
        structure.BeginArtifact();
        draw();
        structure.End();
    }

    public void Figure(Tag? parent, string alt, XRect bounds, Action draw)
    {
        Enter(parent?.Path() ?? []);
        structure.BeginElement(PdfIllustrationElementTag.Figure, alt, bounds);
        draw();
        structure.End();
    }

    public void Close()
    {
        Enter([]);
        graphics?.Dispose();
    }

    void Enter(IReadOnlyList<Tag> path)
    {
        var common = 0;
        while (common < open.Count && common < path.Count && ReferenceEquals(open[common], path[common])) common++;
        while (open.Count > common)
        {
            structure.End();
            open.RemoveAt(open.Count - 1);
        }

        foreach (var tag in path.Skip(common))
        {
            Begin(tag.Type);
            open.Add(tag);
        }
    }

    void Begin(string type)
    {
        if (type is "Div" or "Sect" or "Caption")
            structure.BeginGroupingElement(type);
        else
            structure.BeginBlockLevelElement(type);
        if (type is "TH")
            structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", "/Column");
    }
}

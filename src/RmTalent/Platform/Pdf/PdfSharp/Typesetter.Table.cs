using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

sealed partial class Typesetter
{
    const double CellGap = 8;

    List<Strip> Table(Table table, double width, Tag? parent)
    {
        var strips = new List<Strip>();
        var tag = new Tag("Table", parent);
        var edges = Edges(table.Columns, width);

        if (table.Caption is { } caption)
            strips.AddRange(Lines(caption, scale.HeadingText(3), width, TextAlign.Start, new Tag("P", parent)));

        var head = TableRow([.. table.Columns.Select(c => (Prose)c.Header)], "TH", scale.CellHead, table.Columns, edges, tag.Child("TR"),
            (g, x, y, height) =>
            {
                g.DrawRectangle(palette.Tint, x, y, width, height);
                g.DrawLine(new XPen(palette.Accent.Color, 1), x, y + height, x + width, y + height);
            });
        if (strips.Count > 0) head.Before = 3;
        strips.Add(head);
        foreach (var strip in strips) strip.KeepWithNext = true;

        var running = head.Silent();
        foreach (var row in table.Rows)
        {
            var strip = TableRow(row.Cells, "TD", scale.Cell with { Bold = row.Strong }, table.Columns, edges, tag.Child("TR"), (g, x, y, height) =>
            {
                if (row.Strong) g.DrawRectangle(palette.Tint, x, y, width, height);
                g.DrawLine(new XPen(palette.Line.Color, 0.4), x, y + height, x + width, y + height);
            });
            strip.RunningHead = running;
            strips.Add(strip);
        }

        return strips;
    }

    PanesStrip TableRow(
        IReadOnlyList<Prose> cells, string type, TextStyle style, IReadOnlyList<Column> columns, double[] edges, Tag row, Action<XGraphics, double, double, double> behind) =>
        new(
            [
                .. columns.Select((column, n) => new StripPane(
                    edges[n] + CellGap / 2,
                    Lines(n < cells.Count ? cells[n] : "", style, edges[n + 1] - edges[n] - CellGap, column.Align, row.Child(type)))),
            ],
            padTop: 4, padBottom: 4)
        { Behind = behind };

    static double[] Edges(IReadOnlyList<Column> columns, double width)
    {
        var shares = columns.Sum(c => c.Width);
        var edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++) edges[i + 1] = edges[i] + width * columns[i].Width / shares;
        return edges;
    }
}

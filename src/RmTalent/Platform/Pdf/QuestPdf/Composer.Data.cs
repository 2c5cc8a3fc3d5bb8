using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

sealed partial class Composer
{
    /// <summary>The engine tags rows and cells, and repeats the header on each page.</summary>
    void Table(IContainer container, Table table) => container.PaddingVertical(4).Column(column =>
    {
        if (table.Caption is { } caption) Text(column.Item().PaddingBottom(3).SemanticParagraph(), caption, styles.Heading(3), TextAlign.Start);
        column.Item().SemanticTable().Table(grid =>
        {
            grid.ColumnsDefinition(definition =>
            {
                foreach (var c in table.Columns) definition.RelativeColumn((float)c.Width);
            });
            grid.Header(header =>
            {
                foreach (var c in table.Columns)
                    Text(header.Cell().Background(theme.Tint).BorderBottom(1).BorderColor(theme.Accent).PaddingHorizontal(4).PaddingVertical(4), c.Header, styles.CellHead, c.Align);
            });
            foreach (var row in table.Rows)
            for (var n = 0; n < table.Columns.Count; n++)
            {
                IContainer cell = grid.Cell();
                if (row.Strong) cell = cell.Background(theme.Tint);
                Text(cell.BorderBottom(0.4f).BorderColor(theme.Line).PaddingHorizontal(4).PaddingVertical(4),
                    n < row.Cells.Count ? row.Cells[n] : "", row.Strong ? styles.Cell.Bold() : styles.Cell, table.Columns[n].Align);
            }
        });
    });

    void RatingBar(IContainer container, RatingBar rating) => container.PreventPageBreak().SemanticParagraph().Column(column =>
    {
        column.Item().Row(row =>
        {
            row.Spacing(8);
            Text(row.RelativeItem(42).AlignMiddle(), rating.Label, styles.Body, TextAlign.Start);
            row.RelativeItem(46).AlignMiddle().SemanticIgnore().Height(8).Row(bar => Segments(bar, rating));
            Text(row.ConstantItem(44).AlignMiddle(), RatingText.Of(rating, culture), styles.Body.Bold().FontColor(rating.Value is null ? theme.Muted : theme.Accent), TextAlign.End);
        });
        if (rating.Note is { } note) Text(column.Item(), note, styles.Small, TextAlign.Start);
    });

    void Segments(RowDescriptor bar, RatingBar rating)
    {
        var count = rating.Of is > 0 and <= 10 ? rating.Of : 1;
        var filled = (float)(rating.Value ?? 0) / Math.Max(1, rating.Of) * count;
        bar.Spacing(3);
        for (var i = 0; i < count; i++)
        {
            var part = Math.Clamp(filled - i, 0, 1);
            bar.RelativeItem().Row(segment =>
            {
                if (part > 0) segment.RelativeItem(part).Background(theme.Accent).ExtendVertical();
                if (part < 1) segment.RelativeItem(1 - part).Background(theme.Line).ExtendVertical();
            });
        }
    }

    void Signatures(IContainer container, Signatures signatures) => container.PreventPageBreak().PaddingTop(12).Row(row =>
    {
        row.Spacing(26);
        foreach (var line in signatures.Lines)
            row.RelativeItem().AlignBottom().SemanticParagraph().Column(column =>
            {
                var space = column.Item().SemanticIgnore().MinHeight(styles.IsCertificate ? 38 : 30).AlignBottom();
                if (line.Picture is { } picture) space.Height(styles.IsCertificate ? 38 : 30).Image(picture).FitArea();
                else if (line is { SignedOn: not null, Name: { } name }) Text(space, name, styles.Script, styles.Align);
                column.Item().SemanticIgnore().PaddingBottom(4).LineHorizontal(0.6f).LineColor(theme.Ink);
                Text(column.Item(), line.Name ?? line.Role, styles.Small.Bold().FontColor(theme.Ink), styles.Align);
                var below = string.Join(" · ", new[] { line.Name is null ? null : line.Role, line.SignedOn }.OfType<string>());
                if (below.Length > 0) Text(column.Item(), below, styles.Small, styles.Align);
            });
    });

    void QrCode(IContainer container, QrCode code) => container.PreventPageBreak().Column(column =>
    {
        Square(column.Item(), code.Align, code.Size).SemanticImage(code.Alt).Svg(DocumentSvg.Qr(code.Payload, code.Alt));
        if (code.Caption is { } caption) Text(column.Item().SemanticCaption(), caption, styles.Small.FontSize(7.5f), code.Align ?? styles.Align);
    });
}

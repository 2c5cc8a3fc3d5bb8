using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace RmTalent.Platform.Pdf.QuestPdf;

/// <summary>What every page has around its body: margins, running head, foot with page numbers, the frame of a certificate.</summary>
sealed class PageForm(Document document)
{
    readonly Styles styles = new(document);

    public void Compose(PageDescriptor page)
    {
        page.Size((float)document.Page.Width, (float)document.Page.Height, Unit.Millimetre);
        page.MarginHorizontal(styles.SideMargin, Unit.Millimetre);
        page.MarginVertical(20, Unit.Millimetre);
        page.DefaultTextStyle(styles.Body);

        if (styles.IsCertificate) page.Background().SemanticIgnore().Svg(DocumentSvg.Frame(document.Page, document.Theme)).FitArea();
        if (document.Header is { } header) Header(page.Header(), header);
        if (document.Footer is { } footer) Footer(page.Footer().PaddingTop(12), footer);

        var body = styles.IsCertificate ? page.Content().AlignMiddle() : page.Content();
        new Composer(document, styles).Blocks(body, document.Blocks);
    }

    void Header(IContainer container, PageHeader header)
    {
        if (document.Style != DocumentStyle.Letter)
        {
            RunningHead(container, header);
            return;
        }

        container.Column(column =>
        {
            column.Item().ShowOnce().Element(c => Letterhead(c, header));
            column.Item().SkipOnce().Element(c => RunningHead(c, header));
        });
    }

    void RunningHead(IContainer container, PageHeader header) =>
        container.SemanticIgnore().PaddingBottom(12).BorderBottom(styles.IsCertificate ? 0 : 0.6f).BorderColor(document.Theme.Line).PaddingBottom(4).Row(row =>
        {
            var name = row.RelativeItem();
            (styles.IsCertificate ? name.AlignCenter() : name).Text(header.Text).Style(styles.Small).Bold().FontColor(document.Theme.Accent);
            if (header.Aside is { } aside) row.AutoItem().Text(aside).Style(styles.Small);
        });

    void Letterhead(IContainer container, PageHeader header) =>
        container.PaddingBottom(18).BorderBottom(0.8f).BorderColor(document.Theme.Accent).PaddingBottom(8).Row(row =>
        {
            if (header.Logo is { } logo) row.ConstantItem((float)logo.Width, Unit.Millimetre).PaddingRight(12).MaxHeight(30).SemanticImage(logo.Alt).Image(logo.Bytes).FitArea();
            row.RelativeItem().AlignMiddle().Text(header.Text).Style(styles.Letterhead);
            if (header.Aside is { } aside) row.AutoItem().AlignBottom().Text(aside).Style(styles.Small);
        });

    void Footer(IContainer container, PageFooter footer) => container.SemanticIgnore().Row(row =>
    {
        var left = row.RelativeItem();
        (styles.IsCertificate ? left.AlignCenter() : left).Text(footer.Text ?? "").Style(styles.Small);
        if (footer.Pages is { } format)
            row.AutoItem().Text(text =>
            {
                text.DefaultTextStyle(styles.Small);
                foreach (var part in Prose.Format(format, "{0}", "{1}").Runs)
                {
                    if (part.Text == "{0}") text.CurrentPageNumber();
                    else if (part.Text == "{1}") text.TotalPages();
                    else text.Span(part.Text);
                }
            });
    });
}

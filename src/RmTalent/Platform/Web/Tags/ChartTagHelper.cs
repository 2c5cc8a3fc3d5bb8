using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>One figure: its place on the horizontal axis and its series (when there are several), both in the reader's language.</summary>
public sealed record ChartPoint(string Label, double Value, string? Series = null);

/// <summary>
/// A chart drawn on the server, with the same figures as a table below it: <c>bar</c> and <c>line</c> along time, <c>rows</c> for names, which lie under each other and wrap.
/// With <c>name</c> (data, never translated) instead of <c>title</c> it stands under a heading and above a table that the page has already.
/// </summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper(ITexts texts) : TagHelper
{
    public string Type { get; set; } = "bar";

    public string Title { get; set; } = "";

    public string? Name { get; set; }

    /// <summary>What is counted, an English key.</summary>
    public string? Unit { get; set; }

    public IEnumerable<ChartPoint> Points { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var points = Points.ToList();
        var labels = points.Select(p => p.Label).Distinct(StringComparer.Ordinal).ToList();
        var series = points.Select(p => p.Series ?? "").Distinct(StringComparer.Ordinal).ToList();
        output.Become("figure", "chart");
        if (Name is null)
        {
            output.Content.AppendHtml(Html.Tag("figcaption", null, texts[Title]));
        }
        else
        {
            output.Attributes.SetAttribute("aria-label", Name);
        }

        if (Type == "rows" && points.Count > 0)
        {
            output.Content.AppendHtml(new ChartRows(points, labels, series).Draw());
        }
        else if (points.Count > 0)
        {
            var drawing = new ChartDrawing(points, labels, series).Draw(Type == "line").With("aria-label", Name ?? texts[Title]);
            output.Content.AppendHtml(Html.Tag("div", "chart-scroll", drawing).With("tabindex", "0").With("role", "group").With("aria-label", Name ?? texts[Title]));
        }

        if (series.Count > 1)
        {
            output.Content.AppendHtml(Html.Tag("ul", "chart-legend", [.. series.Select((s, n) => Html.Tag("li", $"series-{n % 5}",
                new HtmlString("<svg viewBox=\"0 0 8 8\" aria-hidden=\"true\"><rect width=\"8\" height=\"8\" rx=\"2\" class=\"chart-fill\"/></svg>"), s))]));
        }

        if (Name is null)
        {
            output.Content.AppendHtml(Html.Tag("details", null, Html.Tag("summary", null, texts["Show the figures"]), Table(points, labels, series)));
        }
    }

    private TagBuilder Table(List<ChartPoint> points, List<string> labels, List<string> series)
    {
        string Figure(string label, string name) =>
            points.Where(p => p.Label == label && (p.Series ?? "") == name).Select(p => p.Value.ToString("0.#", CultureInfo.CurrentCulture)).FirstOrDefault("–");
        var head = Html.Tag("tr", null, [Html.Tag("td", null), .. series.Select(s => Html.Tag("th", "num", s.Length > 0 ? s : texts[Unit ?? "Value"]).With("scope", "col"))]);
        var rows = labels.Select(l => Html.Tag("tr", null, [Html.Tag("th", null, l).With("scope", "row"), .. series.Select(s => Html.Tag("td", "num", Figure(l, s)))]));
        return Html.Tag("table", "table", Html.Tag("caption", "visually-hidden", texts[Title]), Html.Tag("thead", null, head), Html.Tag("tbody", null, [.. rows]));
    }
}

/// <summary>Bars that lie under each other, each with its name and number in words of the page, so that long names wrap and a phone can show them.</summary>
internal sealed class ChartRows(List<ChartPoint> points, List<string> labels, List<string> series)
{
    private readonly double _max = Math.Max(points.Max(p => p.Value), double.Epsilon);

    public TagBuilder Draw() => Html.Tag("dl", "chart-rows", [.. labels.Select(Row)]);

    private TagBuilder Row(string label) =>
        Html.Tag("div", null, [Html.Tag("dt", null, label), .. points.Where(p => p.Label == label).Select(Bar)]);

    private TagBuilder Bar(ChartPoint point)
    {
        var wide = (100 * Math.Max(0, point.Value) / _max).ToString("0.##", CultureInfo.InvariantCulture);
        var bar = new HtmlString($"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"chart-track\" width=\"100\" height=\"10\"/><rect class=\"chart-fill\" width=\"{wide}\" height=\"10\"/></svg>");
        return Html.Tag("dd", $"series-{series.IndexOf(point.Series ?? "") % 5}", bar,
            Html.Tag("span", "visually-hidden", point.Series is null ? null : $"{point.Series}: "), Html.Tag("span", "num", point.Value.ToString("#,0.#", CultureInfo.CurrentCulture)));
    }
}

/// <summary>Turns figures into SVG. Colours come from the style sheet by series.</summary>
internal sealed class ChartDrawing(List<ChartPoint> points, List<string> labels, List<string> series)
{
    private const double Width = 640, Height = 240, Left = 40, Right = 8, Top = 10, Bottom = 28;

    private readonly double _max = Nice(points.Max(p => p.Value));

    public TagBuilder Draw(bool line)
    {
        var svg = Html.Tag("svg", null).With("viewBox", Invariant($"0 0 {Width} {Height}")).With("role", "img");
        for (var step = 0; step <= 4; step++)
        {
            var y = Y(_max * step / 4);
            svg.InnerHtml.AppendHtml(Shape("line", "chart-grid", ("x1", Left), ("x2", Width - Right), ("y1", y), ("y2", y)));
            svg.InnerHtml.AppendHtml(Words((_max * step / 4).ToString("0.##", CultureInfo.CurrentCulture), Left - 6, y + 4, "end"));
        }

        var every = (int)Math.Ceiling(labels.Count / 12.0);
        for (var n = 0; n < labels.Count; n += every)
        {
            svg.InnerHtml.AppendHtml(Words(labels[n], Middle(n), Height - 8, "middle"));
        }

        for (var s = 0; s < series.Count; s++)
        {
            svg.InnerHtml.AppendHtml(Html.Tag("g", $"series-{s % 5}", line ? Line(s) : Bars(s)));
        }

        return svg;
    }

    private IHtmlContentBuilder Bars(int s)
    {
        IHtmlContentBuilder bars = new HtmlContentBuilder();
        var room = Step * 0.7 / series.Count;
        var wide = Math.Min(room - 1, 48);
        foreach (var point in Of(s))
        {
            var x = Middle(labels.IndexOf(point.Label)) + (s - (series.Count - 1) / 2.0) * (wide + 1) - wide / 2;
            bars.AppendHtml(Shape("rect", "chart-fill", ("x", x), ("y", Y(point.Value)), ("width", wide), ("height", Y(0) - Y(point.Value)), ("rx", 2)));
        }

        return bars;
    }

    private IHtmlContentBuilder Line(int s)
    {
        var path = string.Join(" L ", Of(s).Select(p => Invariant($"{Middle(labels.IndexOf(p.Label)):0.#} {Y(p.Value):0.#}")));
        var drawn = new HtmlContentBuilder().AppendHtml(Html.Tag("path", "chart-line").With("d", $"M {path}"));
        foreach (var point in Of(s))
        {
            drawn.AppendHtml(Shape("circle", "chart-fill", ("cx", Middle(labels.IndexOf(point.Label))), ("cy", Y(point.Value)), ("r", 3.5)));
        }

        return drawn;
    }

    private IEnumerable<ChartPoint> Of(int s) => points.Where(p => (p.Series ?? "") == series[s]);

    private double Step => (Width - Left - Right) / labels.Count;

    private double Middle(int n) => Left + Step * (n + 0.5);

    private double Y(double value) => Top + (Height - Top - Bottom) * (1 - Math.Max(0, value) / _max);

    /// <summary>The next round number above, so that the axis reads 0, 5, 10…</summary>
    private static double Nice(double max)
    {
        if (max <= 4)
        {
            return 4;
        }

        var size = Math.Pow(10, Math.Floor(Math.Log10(max)));
        return new[] { 1, 2, 4, 5, 8, 10 }.Select(m => m * size).First(m => m >= max);
    }

    private static TagBuilder Words(string text, double x, double y, string anchor) =>
        Html.Tag("text", null, text).With("x", Invariant($"{x:0.#}")).With("y", Invariant($"{y:0.#}")).With("text-anchor", anchor).With("aria-hidden", "true");

    private static TagBuilder Shape(string name, string css, params (string Name, double Value)[] attributes)
    {
        var shape = Html.Tag(name, css);
        foreach (var (attribute, value) in attributes)
        {
            shape.With(attribute, value.ToString("0.##", CultureInfo.InvariantCulture));
        }

        return shape;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary><c>&lt;th sort="title" label="Title" /&gt;</c>: links to <c>?sort=title</c>, then <c>?sort=-title</c>.</summary>
[HtmlTargetElement("th", Attributes = "sort", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeaderTagHelper(ITexts texts) : TagHelper
{
    public string Sort { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>How the list is sorted when the address does not say, on the header that it concerns.</summary>
    public string? SortDefault { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var now = request.Query["sort"] is [{ Length: > 0 } asked, ..] ? asked : SortDefault;
        var rising = now == Sort;
        var falling = now == $"-{Sort}";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (rising || falling)
        {
            output.Attributes.SetAttribute("aria-sort", rising ? "ascending" : "descending");
        }

        output.Content.SetHtmlContent(Html.Tag("a", null, texts[Label],
                rising ? Icon.Of(ViewContext.HttpContext, "chevron-up") : falling ? Icon.Of(ViewContext.HttpContext, "chevron-down") : null)
            .With("href", request.With(("sort", rising ? $"-{Sort}" : Sort), ("after", null), ("before", null))));
    }
}

/// <summary>Previous and next of a list paged by key. Nothing when there is one page; Razor hands over a missing key as empty text.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(ITexts texts) : TagHelper
{
    public string? Next { get; set; }

    public string? Previous { get; set; }

    public string NextName { get; set; } = "after";

    public string PreviousName { get; set; } = "before";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(Previous))
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pages"]);
        var request = ViewContext.HttpContext.Request;
        if (!string.IsNullOrEmpty(Previous))
        {
            output.Content.AppendHtml(Html.Tag("a", "btn", Icon.Of(ViewContext.HttpContext, "chevron-left"), texts["Previous"])
                .With("rel", "prev").With("href", request.With((NextName, null), (PreviousName, Previous))));
        }

        if (!string.IsNullOrEmpty(Next))
        {
            output.Content.AppendHtml(Html.Tag("a", "btn", texts["Next"], Icon.Of(ViewContext.HttpContext, "chevron-right"))
                .With("rel", "next").With("href", request.With((PreviousName, null), (NextName, Next))));
        }
    }
}

/// <summary>The filters above a list, as a GET form. With scripts it applies itself and swaps the element named by <c>target</c>.</summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper(ITexts texts) : TagHelper
{
    public string? Target { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var path = request.PathBase + request.Path;
        output.Become("form", "filter-bar");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", path);
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("data-autosubmit", Target ?? "");
        output.Content.SetHtmlContent(fields);
        if (request.Query["sort"] is [{ Length: > 0 } sort, ..])
        {
            output.Content.AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With("type", "hidden").With("name", "sort").With("value", sort));
        }

        output.Content.AppendHtml(Html.Tag("div", "filter-actions",
            Html.Tag("button", "btn", Icon.Of(ViewContext.HttpContext, "filter"), texts["Apply"]),
            Html.Tag("a", "btn btn-link", texts["Clear"]).With("href", path)));
    }
}

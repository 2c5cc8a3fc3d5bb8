using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>The page's one h1, its way back, and its actions as content. Also names the browser's tab.</summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper(ITexts texts) : TagHelper
{
    /// <summary>An English key; data goes in <see cref="Heading"/>.</summary>
    public string? Title { get; set; }

    public string? Heading { get; set; }

    public string? Subtitle { get; set; }

    public string? BackUrl { get; set; }

    public string BackText { get; set; } = "Back";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var title = Heading ?? texts[Title ?? ""];
        ViewContext.ViewData["Title"] = title;
        output.Become("div", "page-header");
        output.Content.SetHtmlContent(Html.Tag("div", null,
            BackUrl is null ? null : Html.Tag("a", "back-link", Icon.Of(ViewContext.HttpContext, "arrow-left"), texts[BackText]).With("href", BackUrl),
            Html.Tag("h1", null, title),
            Subtitle is null ? null : Html.Tag("p", null, texts[Subtitle])));
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Html.Tag("div", "page-actions", actions));
        }
    }
}

/// <summary>What a list says when it has nothing, and what to do about it.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(ITexts texts) : TagHelper
{
    public string Icon { get; set; } = "inbox";

    public string Title { get; set; } = "";

    public string? Text { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.Become("div", "empty-state");
        output.Content.SetHtmlContent(Tags.Icon.Of(ViewContext.HttpContext, Icon));
        output.Content.AppendHtml(Html.Tag("h2", null, texts[Title]));
        if (Text is not null)
        {
            output.Content.AppendHtml(Html.Tag("p", null, texts[Text]));
        }

        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Html.Tag("div", "empty-actions", actions));
        }
    }
}

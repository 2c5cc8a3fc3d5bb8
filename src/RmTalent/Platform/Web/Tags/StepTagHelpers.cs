using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>Where someone is in a row of steps; <c>current</c> counts from one.</summary>
[HtmlTargetElement("stepper")]
[RestrictChildren("step")]
public sealed class StepperTagHelper(ITexts texts) : TagHelper
{
    public int Current { get; set; } = 1;

    public string Label { get; set; } = "Steps";

    /// <summary>How many steps have been drawn.</summary>
    [HtmlAttributeNotBound]
    internal int Drawn { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(StepperTagHelper)] = this;
        output.Become("ol", "stepper");
        output.Attributes.SetAttribute("aria-label", texts[Label]);
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }
}

[HtmlTargetElement("step", ParentTag = "stepper", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepTagHelper(ITexts texts) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Url { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var stepper = (StepperTagHelper)context.Items[typeof(StepperTagHelper)];
        var place = ++stepper.Drawn;
        var done = place < stepper.Current;
        output.Become("li", done ? "done" : "");
        if (place == stepper.Current)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        output.Content.SetHtmlContent(Html.Tag("span", "step-mark", done ? Icon.Of(ViewContext.HttpContext, "check") : null));
        output.Content.AppendHtml(Url is null ? Html.Tag("span", null, texts[Label]) : Html.Tag("a", null, texts[Label]).With("href", Url));
        if (done)
        {
            output.Content.AppendHtml(Html.Tag("span", "visually-hidden", texts["Done"]));
        }
    }
}

/// <summary>Sections of a record, as links.</summary>
[HtmlTargetElement("tab-bar")]
[RestrictChildren("tab")]
public sealed class TabBarTagHelper(ITexts texts) : TagHelper
{
    public string Label { get; set; } = "Sections";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "tab-bar");
        output.Attributes.SetAttribute("aria-label", texts[Label]);
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }
}

[HtmlTargetElement("tab", ParentTag = "tab-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TabTagHelper(ITexts texts) : TagHelper
{
    public string Url { get; set; } = "";

    public string Label { get; set; } = "";

    public int? Count { get; set; }

    /// <summary>When absent, the tab whose address is this page's is the current one.</summary>
    public bool? Active { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Url);
        if (Active ?? Url == request.Path + request.QueryString)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }

        output.Content.SetContent(texts[Label]);
        if (Count is not null)
        {
            output.Content.AppendHtml(Html.Tag("span", "badge", Count));
        }
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>The body of a confirmation page: question, consequence, optional fields, and the button that does it. A link with <c>data-dialog</c> opens it in a dialog.</summary>
[HtmlTargetElement("confirm")]
public sealed class ConfirmTagHelper(ITexts texts, IHtmlGenerator generator) : TagHelper
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public string Action { get; set; } = "Confirm";

    public string BackUrl { get; set; } = "/";

    public bool Danger { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var title = texts[Title];
        ViewContext.ViewData["Title"] = title;
        output.Become("section", "confirm card");
        output.Attributes.SetAttribute("data-dialog-content", "");
        output.Content.SetHtmlContent(Html.Tag("div", "card-body stack",
            Html.Tag("h1", "h2", title),
            Text is null ? null : Html.Tag("p", "muted", texts[Text]),
            Html.Tag("form", null, generator.GenerateAntiforgery(ViewContext), OnceTagHelper.Key(), fields,
                    Html.Tag("div", "form-actions",
                        Html.Tag("button", Danger ? "btn btn-danger" : "btn btn-primary", texts[Action]),
                        Html.Tag("a", "btn btn-link", texts["Cancel"]).With("href", BackUrl).With("data-dialog-close", "")))
                .With("method", "post").With("action", request.PathBase + request.Path + request.QueryString)));
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary><c>&lt;error-summary /&gt;</c>: everything that is wrong with the form, each as a link that names its field. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(ITexts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState.OrderBy(entry => Place(entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => (entry.Value?.Errors ?? []).Take(entry.Key.Length == 0 ? int.MaxValue : 1).Select(e => (entry.Key, Message: e.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Html.Tag("h2", null, texts["Something needs your attention"]));
        output.Content.AppendHtml(Html.Tag("ul", null, [.. errors.Select(e => Line(e.Key, e.Message))]));
    }

    /// <summary>Fields are told in the order in which the form declares them; what belongs to none comes first.</summary>
    private string Place(string key)
    {
        var at = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var name in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var index = at?.Properties.Select(p => p.PropertyName).ToList().IndexOf(name) ?? -1;
            at = index < 0 ? null : at!.Properties[index];
            place += $"{(char)(0x100 + index)}{(index < 0 ? name : "")}";
        }

        return place;
    }

    private TagBuilder Line(string key, string message)
    {
        var text = message.Length > 0 ? message : texts["This value cannot be read. Check it and try again"];
        return Html.Tag("li", null, key.Length == 0 ? text : Html.Tag("a", null, ViewContext.FieldName(key), text).With("href", $"#{TagBuilder.CreateSanitizedId(key, "_")}"));
    }
}

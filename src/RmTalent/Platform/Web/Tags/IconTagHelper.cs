using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary><c>&lt;icon name="plus" /&gt;</c>. Decorative, unless <c>label</c> (an English key) says what it means.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(ITexts texts) : TagHelper
{
    public string Name { get; set; } = "";

    public string? Label { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = output.Attributes["class"]?.Value.ToString();
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Of(ViewContext.HttpContext, Name, extra));
        if (Label is not null)
        {
            output.Content.AppendHtml(Html.Tag("span", "visually-hidden", texts[Label]));
        }
    }
}

/// <summary>Written in one piece, for a page has dozens.</summary>
internal static class Icon
{
    public static IHtmlContent Of(HttpContext context, string name, string? extraClass = null)
    {
        var css = extraClass is null ? "icon" : $"icon {HtmlEncoder.Default.Encode(extraClass)}";
        return new HtmlString($"<svg aria-hidden=\"true\" class=\"{css}\"><use href=\"{context.Asset("icons.svg")}#{name}\"></use></svg>");
    }
}

/// <summary>Elements with encoded text, in one line each.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? css, params object?[] content)
    {
        var tag = new TagBuilder(name);
        if (!string.IsNullOrEmpty(css))
        {
            tag.Attributes["class"] = css;
        }

        foreach (var part in content)
        {
            _ = part switch
            {
                null => null,
                IHtmlContent html => tag.InnerHtml.AppendHtml(html),
                _ => tag.InnerHtml.Append(part.ToString()!),
            };
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }

        return tag;
    }

    public static void Become(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value.ToString();
        output.Attributes.SetAttribute("class", own is null ? css : $"{css} {own}");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>
/// <c>&lt;field asp-for="Form.Title" label="Title" hint="…" /&gt;</c>: label, hint, the control that fits the property, and its error, tied together for readers.
/// Attributes that it does not know go to the control; <c>class</c> and <c>data-show-when</c> stay on the wrapper.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FieldTagHelper(ITexts texts, IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The control, when the property's type does not say it.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of a select's first, empty option.</summary>
    public string? Empty { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>xs, sm or md; the whole column otherwise.</summary>
    public string? Width { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>Radios side by side.</summary>
    public bool Inline { get; set; }

    public bool? Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var kind = Type ?? FieldKind.Of(For.Metadata, Items is not null);
        var error = ErrorOf(name);
        var required = Required ?? (For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any() && kind is not ("checkbox" or "checkboxes"));
        var hint = Hint is null ? null : Html.Tag("p", "form-hint", texts[Hint]).With("id", $"{id}-hint");

        var attributes = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in output.Attributes.Where(a => a.Name is not ("class" or "data-show-when")).ToList())
        {
            attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value;
            output.Attributes.Remove(attribute);
        }

        var describedBy = string.Join(' ', new[] { hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        var described = describedBy.Length > 0 ? describedBy : null;
        Put(attributes, "aria-describedby", described);
        Put(attributes, "aria-invalid", error is null ? null : "true");
        Put(attributes, "required", required && kind is not ("radio" or "checkboxes") ? "" : null);

        var controls = new FieldControls(texts, generator, ViewContext, For, attributes) { Empty = Empty, Items = Items, Rows = Rows, Width = Width, Required = required };
        if (kind == "hidden")
        {
            output.TagName = null;
            output.Content.SetHtmlContent(controls.Input("hidden"));
            return;
        }

        var label = texts[Label ?? EnumWordsOf(For.Metadata.PropertyName)];
        ViewContext.NameField(name, label);
        var mark = required ? Html.Tag("span", "required-mark", " *").With("aria-hidden", "true") : null;
        var message = error is null ? null
            : Html.Tag("p", "field-error", Icon.Of(ViewContext.HttpContext, "alert-circle"), Html.Tag("span", null, error)).With("id", $"{id}-error");

        output.Become("div", error is null ? "field" : "field field-invalid");
        switch (kind)
        {
            case "checkbox":
                output.Content.AppendHtml(Html.Tag("div", "form-check", controls.Checkbox(),
                    Html.Tag("div", "form-check-text", Html.Tag("label", null, label, mark).With("for", id), hint)));
                break;
            case "radio" or "checkboxes":
                output.TagName = "fieldset";
                output.Attributes.SetAttribute("aria-describedby", described ?? "");
                output.Content.AppendHtml(Html.Tag("legend", "form-label", label, mark));
                output.Content.AppendHtml(hint ?? (IHtmlContent)HtmlString.Empty);
                output.Content.AppendHtml(Html.Tag("div", Inline ? "checks-inline" : null, [.. controls.Choices(kind == "radio", id)]));
                break;
            default:
                output.Content.AppendHtml(Html.Tag("label", "form-label", label, mark).With("for", id));
                output.Content.AppendHtml(hint ?? (IHtmlContent)HtmlString.Empty);
                output.Content.AppendHtml(Affixed(Control(controls, kind)));
                break;
        }

        if (described is null)
        {
            output.Attributes.RemoveAll("aria-describedby");
        }

        output.Content.AppendHtml(message ?? (IHtmlContent)HtmlString.Empty);
    }

    private static IHtmlContent Control(FieldControls controls, string kind) => kind switch
    {
        "select" or "multiselect" => controls.Select(kind == "multiselect"),
        "textarea" => controls.TextArea(),
        "password" => controls.Password(),
        "file" => Html.Tag("div", "file-field", controls.File()),
        _ => controls.Input(kind),
    };

    private IHtmlContent Affixed(IHtmlContent control) => Prefix is null && Suffix is null ? control
        : Html.Tag("div", Width is null ? "input-affix" : $"input-affix width-{Width}",
            Prefix is null ? null : Html.Tag("span", null, Prefix), control, Suffix is null ? null : Html.Tag("span", null, texts[Suffix]));

    private string? ErrorOf(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors is [var first, ..]
            ? first.ErrorMessage is { Length: > 0 } message ? message : texts["This value cannot be read. Check it and try again"]
            : null;

    private static string EnumWordsOf(string? property) =>
        string.Concat((property ?? "").Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLower(c, CultureInfo.InvariantCulture)}" : c.ToString()));

    private static void Put(Dictionary<string, object?> attributes, string name, string? value)
    {
        if (value is not null)
        {
            attributes[name] = value;
        }
    }
}

/// <summary><c>&lt;file-field asp-for="Form.Cv" label="CV" accept=".pdf,.docx" /&gt;</c>: a drop zone that shows progress while it uploads.</summary>
[HtmlTargetElement("file-field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    public FileFieldTagHelper(ITexts texts, IHtmlGenerator generator) : base(texts, generator) => Type = "file";
}

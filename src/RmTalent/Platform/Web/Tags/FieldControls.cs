using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>Draws the control of one field. Values typed before an error come back from the model state.</summary>
internal sealed class FieldControls(ITexts texts, IHtmlGenerator generator, ViewContext view, ModelExpression bound, Dictionary<string, object?> attributes)
{
    public IEnumerable<SelectListItem>? Items { get; init; }

    public string? Empty { get; init; }

    public int Rows { get; init; }

    public string? Width { get; init; }

    public bool Required { get; init; }

    public IHtmlContent Input(string kind)
    {
        var (type, keyboard) = kind switch
        {
            "integer" => ("text", "numeric"),
            "decimal" => ("text", "decimal"),
            _ => (kind, null),
        };
        var format = kind switch
        {
            "date" => "{0:yyyy-MM-dd}",
            "time" => "{0:HH\\:mm}",
            "datetime-local" => "{0:yyyy-MM-ddTHH\\:mm}",
            "decimal" => "{0:0.######}",
            _ => null,
        };
        var own = With("form-control");
        own["type"] = type;
        if (keyboard is not null)
        {
            own["inputmode"] = keyboard;
            own.TryAdd("autocomplete", "off");
        }

        return generator.GenerateTextBox(view, bound.ModelExplorer, bound.Name, bound.Model, format, own);
    }

    public IHtmlContent Password() => generator.GeneratePassword(view, bound.ModelExplorer, bound.Name, null, With("form-control"));

    public IHtmlContent TextArea() => generator.GenerateTextArea(view, bound.ModelExplorer, bound.Name, Rows, 0, With("form-control"));

    public IHtmlContent File()
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound.Name);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(attributes);
        return input.With("type", "file").With("name", name).With("id", TagBuilder.CreateSanitizedId(name, "_"));
    }

    /// <summary>The hidden twin makes an empty box arrive as false.</summary>
    public IHtmlContent Checkbox()
    {
        if (view.ViewData.ModelState.TryGetValue(view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound.Name), out var sent)
            && sent.AttemptedValue is { } value && !bool.TryParse(value.Split(',')[0], out _))
        {
            sent.RawValue = null; // neither yes nor no: it cannot be drawn again, and the generator throws over it
        }

        return new HtmlContentBuilder()
            .AppendHtml(generator.GenerateCheckBox(view, bound.ModelExplorer, bound.Name, null, With("form-check-input")))
            .AppendHtml(generator.GenerateHiddenForCheckbox(view, bound.ModelExplorer, bound.Name));
    }

    public IHtmlContent Select(bool multiple)
    {
        var current = generator.GetCurrentValues(view, bound.ModelExplorer, bound.Name, multiple);
        var first = multiple ? null : Empty is not null ? texts[Empty] : bound.Metadata.IsReferenceOrNullableType && Required ? texts["Choose…"] : bound.Metadata.IsReferenceOrNullableType ? "" : null;
        var select = generator.GenerateSelect(view, bound.ModelExplorer, optionLabel: null, bound.Name, [], current, multiple, With("form-select"));
        select.InnerHtml.AppendHtml(new Options(first, Choices(), current));
        return select;
    }

    /// <summary>Radios or boxes. The first has the field's id, so that the error summary can lead there.</summary>
    public IEnumerable<IHtmlContent> Choices(bool single, string id)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound.Name);
        var current = generator.GetCurrentValues(view, bound.ModelExplorer, bound.Name, !single) ?? [];
        foreach (var (item, n) in Choices().Select((item, n) => (item, n)))
        {
            var own = n == 0 ? id : $"{id}-{n}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.MergeAttributes(attributes);
            input.With("type", single ? "radio" : "checkbox").With("name", name).With("id", own).With("value", item.Value ?? item.Text)
                .With("class", "form-check-input").With("checked", item.Selected || current.Contains(item.Value ?? item.Text) ? "" : null)
                .With("disabled", item.Disabled ? "" : null);
            yield return Html.Tag("div", "form-check", input, Html.Tag("label", null, item.Text).With("for", own));
        }
    }

    private IEnumerable<SelectListItem> Choices() => Items
        ?? (Nullable.GetUnderlyingType(ElementType) ?? ElementType) switch
        {
            { IsEnum: true } type => Enum.GetValues(type).Cast<Enum>().Select(e => new SelectListItem(texts.Of(e), e.ToString())),
            var type when type == typeof(bool) => [new SelectListItem(texts["Yes"], "True"), new SelectListItem(texts["No"], "False")],
            _ => throw new InvalidOperationException($"The field {bound.Name} needs items to choose from."),
        };

    private Type ElementType => bound.Metadata is { IsEnumerableType: true, ElementType: { } element } ? element : bound.Metadata.ModelType;

    private Dictionary<string, object?> With(string css) => new(attributes, StringComparer.OrdinalIgnoreCase)
    {
        ["class"] = Width is null ? css : $"{css} width-{Width}",
    };
}

/// <summary>Written straight to the page, for some lists have hundreds.</summary>
internal sealed class Options(string? first, IEnumerable<SelectListItem> items, ICollection<string>? chosen) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (first is not null)
        {
            Write(new SelectListItem(first, ""), isChosen: false, writer, encoder);
        }

        foreach (var item in items)
        {
            Write(item, chosen?.Contains(item.Value ?? item.Text) ?? item.Selected, writer, encoder);
        }
    }

    private static void Write(SelectListItem item, bool isChosen, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(item.Disabled ? "<option disabled=\"disabled\"" : "<option");
        writer.Write(isChosen ? " selected=\"selected\"" : "");
        if (item.Value is not null)
        {
            writer.Write(" value=\"");
            encoder.Encode(writer, item.Value);
            writer.Write('"');
        }

        writer.Write('>');
        encoder.Encode(writer, item.Text);
        writer.WriteLine("</option>");
    }
}

internal static class FieldKind
{
    private const int OneLine = 250;

    public static string Of(ModelMetadata field, bool hasItems)
    {
        var type = Nullable.GetUnderlyingType(field.ModelType) ?? field.ModelType;
        return field switch
        {
            { IsEnumerableType: true } => field.ElementType == typeof(IFormFile) ? "file" : "checkboxes",
            _ when hasItems || type.IsEnum => "select",
            _ when type == typeof(bool) => field.ModelType == typeof(bool) ? "checkbox" : "radio",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "datetime-local",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) => "integer",
            _ when type == typeof(decimal) || type == typeof(double) || type == typeof(float) => "decimal",
            _ when typeof(IFormFile).IsAssignableFrom(type) => "file",
            _ => OfText(field),
        };
    }

    private static string OfText(ModelMetadata field) => field.DataTypeName switch
    {
        nameof(DataType.MultilineText) or nameof(DataType.Html) => "textarea",
        nameof(DataType.Password) => "password",
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.PhoneNumber) => "tel",
        nameof(DataType.Url) => "url",
        _ when Has<EmailAddressAttribute>(field) => "email",
        _ when Has<PhoneAttribute>(field) => "tel",
        _ when Has<UrlAttribute>(field) => "url",
        _ when field.ValidatorMetadata.OfType<StringLengthAttribute>().Any(l => l.MaximumLength > OneLine)
            || field.ValidatorMetadata.OfType<MaxLengthAttribute>().Any(l => l.Length > OneLine) => "textarea",
        _ => "text",
    };

    private static bool Has<T>(ModelMetadata field) => field.ValidatorMetadata.OfType<T>().Any();
}

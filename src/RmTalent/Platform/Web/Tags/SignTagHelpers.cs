using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary><c>&lt;status value="@vacancy.State" /&gt;</c>: the state in words, in the tone of its enum member.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper(ITexts texts) : TagHelper
{
    public Enum? Value { get; set; }

    public string? Text { get; set; }

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Text ?? (Value is null ? null : EnumTexts.KeyOf(Value))) is not { } words)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("span", $"badge status {(Tone == Tone.Neutral && Value is not null ? Tones.Of(Value) : Tone).Css}");
        output.Content.SetContent(texts[words]);
    }
}

/// <summary>A person's initials. The name stands beside it, so readers skip it.</summary>
[HtmlTargetElement("avatar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AvatarTagHelper : TagHelper
{
    private static readonly Tone[] Palette = [Tone.Info, Tone.Good, Tone.Accent, Tone.Warning, Tone.Neutral];

    public string Name { get; set; } = "";

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var initials = words switch
        {
            [] => "?",
            [var only] => First(only),
            [var first, .., var last] => First(first) + First(last),
        };
        var tone = Palette[Name.Sum(c => c) % Palette.Length];
        output.Become("span", $"avatar {tone.Css}{(Size is null ? "" : $" avatar-{Size}")}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(initials);
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}

/// <summary>How far something is: <c>&lt;progress-bar value="3" max="7" label="Modules done" /&gt;</c>.</summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper(ITexts texts) : TagHelper
{
    public double Value { get; set; }

    public double Max { get; set; } = 100;

    public string Label { get; set; } = "";

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var max = Max > 0 ? Max : 1;
        var figure = Max == 100 ? (Value / max).ToString("P0", CultureInfo.CurrentCulture) : $"{Value:0.#} / {Max:0.#}";
        output.Become("div", $"progress-line{(Tone == Tone.Neutral ? "" : $" {Tone.Css}")}");
        output.Content.SetHtmlContent(Html.Tag("div", "progress-text", Html.Tag("span", null, texts[Label]), Html.Tag("span", null, figure)));
        output.Content.AppendHtml(Html.Tag("progress", null)
            .With("value", Math.Clamp(Value, 0, max).ToString(CultureInfo.InvariantCulture)).With("max", max.ToString(CultureInfo.InvariantCulture)).With("aria-label", texts[Label]));
    }
}

/// <summary>A level as dots: <c>&lt;meter-dots value="3" max="5" label="Objection handling" /&gt;</c>.</summary>
[HtmlTargetElement("meter-dots", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MeterDotsTagHelper(ITexts texts) : TagHelper
{
    public int Value { get; set; }

    public int Max { get; set; } = 5;

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "dots");
        output.Content.SetHtmlContent(Html.Tag("span", null, [.. Enumerable.Range(1, Max).Select(n => Html.Tag("i", n <= Value ? "on" : null))]).With("aria-hidden", "true"));
        var level = texts["{0} of {1}", Value, Max];
        output.Content.AppendHtml(Html.Tag("span", "visually-hidden", Label is null ? level : $"{texts[Label]}: {level}"));
    }
}

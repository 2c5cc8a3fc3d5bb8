using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web.Tags;

/// <summary>What changed in a text, struck through and underlined, and said aloud to readers of the screen.</summary>
[HtmlTargetElement("diff-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiffTextTagHelper(ITexts texts) : TagHelper
{
    public IReadOnlyList<DiffRun> Runs { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "diff-text");
        foreach (var run in Runs)
        {
            switch (run.Kind)
            {
                case DiffKind.Added:
                    Change(output.Content, "ins", texts["Added:"], run.Text, texts["end of addition"]);
                    break;
                case DiffKind.Removed:
                    Change(output.Content, "del", texts["Removed:"], run.Text, texts["end of removal"]);
                    break;
                default:
                    output.Content.Append(run.Text);
                    break;
            }
        }
    }

    private static void Change(TagHelperContent content, string tag, string begins, string text, string ends) => content
        .AppendHtml($"<{tag} class=\"diff\">").AppendHtml(Aloud($"{begins} ")).Append(text).AppendHtml(Aloud($" {ends} ")).AppendHtml($"</{tag}>");

    /// <summary>In the reader's language, whatever the text's is.</summary>
    private static IHtmlContent Aloud(string words) =>
        new HtmlContentBuilder().AppendHtml($"<span class=\"visually-hidden\" lang=\"{Languages.Current}\">").Append(words).AppendHtml("</span>");
}

/// <summary>How to read a <c>diff-text</c>.</summary>
[HtmlTargetElement("diff-legend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiffLegendTagHelper(ITexts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "cluster muted");
        output.Content
            .AppendHtml("<span><del class=\"diff\">").Append(texts["Struck through"]).AppendHtml("</del> ").Append(texts["was removed"])
            .AppendHtml("</span><span><ins class=\"diff\">").Append(texts["Underlined"]).AppendHtml("</ins> ").Append(texts["was added"]).AppendHtml("</span>");
    }
}

using Markdig;
using Microsoft.AspNetCore.Html;

namespace RmTalent.Features.Vacancies;

/// <summary>Texts of an advertisement: Markdown in, HTML out, raw HTML never.</summary>
public static class AdText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Html(string markdown) => new HtmlString(Markdown.ToHtml(markdown, Pipeline));
}

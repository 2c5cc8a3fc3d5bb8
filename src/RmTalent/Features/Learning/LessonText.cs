using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using RmTalent.Features.Learning.Modules;

namespace RmTalent.Features.Learning;

/// <summary>Texts that trainers write: Markdown in, HTML out. Raw HTML never passes, links lead to the web, a mail or this site, and pictures come from this site.</summary>
public static class LessonText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="markdown">What was written.</param>
    /// <param name="media">Pictures, films and files that it may name; none for texts without.</param>
    public static IHtmlContent Html(string markdown, LessonMedia? media = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        media?.Place(document);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = IsSafe(link.Url, link.IsImage) ? link.Url : "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url, isImage: false)))
        {
            link.Url = "#";
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        media?.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    /// <summary>A path of this site; for links also http, https and mailto.</summary>
    private static bool IsSafe(string? url, bool isImage) => url is not null
        && ((url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal))
            || (!isImage && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http" or "mailto")));
}

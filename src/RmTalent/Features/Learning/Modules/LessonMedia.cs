using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Modules;

/// <summary>What the texts of a module may show. A picture's address alone in a paragraph becomes a figure, a film with its captions and transcript, or a file to download.</summary>
public sealed class LessonMedia
{
    private const string Root = "/learn/media/";

    private readonly Dictionary<string, ModuleMedium> _byPath;
    private readonly ITexts _texts;

    private LessonMedia(Dictionary<string, ModuleMedium> byPath, ITexts texts) => (_byPath, _texts) = (byPath, texts);

    public static async Task<LessonMedia> OfAsync(AppDbContext db, Guid moduleId, ITexts texts, CancellationToken cancellationToken) =>
        new(await db.Set<ModuleMedium>().AsNoTracking().Where(m => m.ModuleId == moduleId).ToDictionaryAsync(m => m.Path, StringComparer.OrdinalIgnoreCase, cancellationToken), texts);

    internal void Place(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (paragraph is { Parent: { } parent, Inline: { } inline } && inline.FirstChild is LinkInline { IsImage: true } only && only == inline.LastChild && Find(only) is { } medium)
            {
                parent[parent.IndexOf(paragraph)] = new MediumBlock(medium);
            }
        }

        foreach (var image in document.Descendants<LinkInline>().Where(l => l.IsImage).ToList())
        {
            if (Find(image) is { } medium)
            {
                image.Clear();
                image.AppendChild(new LiteralInline(new StringSlice(medium.Name.ToString())));
                image.IsImage = medium.Kind == MediumKind.Picture;
                image.Url = medium.Kind == MediumKind.FilmLink ? medium.Link : medium.Path;
            }
        }
    }

    internal void Setup(HtmlRenderer renderer) => renderer.ObjectRenderers.Insert(0, new MediumRenderer(_texts));

    private ModuleMedium? Find(LinkInline link) => link.Url?.StartsWith(Root, StringComparison.Ordinal) == true ? _byPath.GetValueOrDefault(link.Url) : null;

    private sealed class MediumBlock(ModuleMedium medium) : LeafBlock(null)
    {
        public ModuleMedium Medium { get; } = medium;
    }

    private sealed class MediumRenderer(ITexts texts) : Markdig.Renderers.Html.HtmlObjectRenderer<MediumBlock>
    {
        protected override void Write(HtmlRenderer renderer, MediumBlock obj)
        {
            var medium = obj.Medium;
            var name = medium.Name.ToString();
            switch (medium.Kind)
            {
                case MediumKind.Picture:
                    renderer.Write("<figure><img loading=\"lazy\" src=\"").WriteEscapeUrl(medium.Path).Write("\" alt=\"").WriteEscape(name).Write("\" /></figure>");
                    break;
                case MediumKind.Film:
                    renderer.Write("<figure><video controls preload=\"metadata\" aria-label=\"").WriteEscape(name).Write("\" src=\"").WriteEscapeUrl(medium.Path)
                        .Write("\"><track kind=\"captions\" default srclang=\"").WriteEscape(medium.CaptionsLanguage).Write("\" label=\"").WriteEscape(texts["Captions"])
                        .Write("\" src=\"").WriteEscapeUrl($"{medium.Path}/captions").Write("\" /></video><figcaption>").WriteEscape(name).Write("</figcaption>");
                    Transcript(renderer, medium);
                    renderer.Write("</figure>");
                    break;
                case MediumKind.FilmLink:
                    renderer.Write("<figure><p><a rel=\"noopener noreferrer\" target=\"_blank\" href=\"").WriteEscapeUrl(medium.Link).Write("\">").WriteEscape(texts["Watch “{0}” on another site", name]).Write("</a></p>");
                    Transcript(renderer, medium);
                    renderer.Write("</figure>");
                    break;
                default:
                    renderer.Write("<p><a href=\"").WriteEscapeUrl(medium.Path).Write("\">").WriteEscape(texts["Download “{0}”", name]).Write("</a></p>");
                    break;
            }
        }

        private void Transcript(HtmlRenderer renderer, ModuleMedium medium)
        {
            if (medium.Transcript.ToString() is { Length: > 0 } said)
            {
                renderer.Write("<details><summary>").WriteEscape(texts["What is said"]).Write("</summary><p class=\"pre-line\">").WriteEscape(said).Write("</p></details>");
            }
        }
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Competencies;

/// <summary>The framework for one request: offered in select fields, and read once to be shown with its anchors.</summary>
public sealed class CompetencyChoices(AppDbContext db)
{
    private List<Competency>? _all;

    /// <summary>For <c>&lt;field type="select" items="…" /&gt;</c>: those in use, in the framework's order.</summary>
    public async Task<IEnumerable<SelectListItem>> ItemsAsync(CancellationToken cancellationToken) =>
        (await db.Competencies.AsNoTracking().Where(c => c.ArchivedAt == null).OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken))
            .Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()));

    public async Task<Competency?> FindAsync(Guid id, CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Find(c => c.Id == id);

    private async Task<List<Competency>> AllAsync(CancellationToken cancellationToken) =>
        _all ??= await db.Competencies.AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancellationToken);
}

/// <summary><c>&lt;competency-anchors competency="@id" /&gt;</c>: what each level of a competency looks like, folded away until it is needed.</summary>
[HtmlTargetElement("competency-anchors")]
public sealed class CompetencyAnchorsTagHelper(CompetencyChoices choices, ITexts texts) : TagHelper
{
    public Guid Competency { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (await choices.FindAsync(Competency, CancellationToken.None) is not { } competency)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "anchors");
        output.Content.AppendHtml("<summary>").Append(texts["What you would see"]).AppendHtml("</summary><ol>");
        foreach (var (_, text) in competency.Anchors.All())
        {
            output.Content.AppendHtml("<li>").Append(text.ToString()).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ol>");
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>What makes certificates of a template issue themselves.</summary>
[Authorize(Policies.DesignCertificates)]
public sealed class RulesModel(AppDbContext db, RuleSources sources) : PageModel, ILoadedPage
{
    private IReadOnlyList<RuleItem> _items = [];

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public string Template { get; private set; } = "";

    public IReadOnlyList<RuleRow> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => _items.Select(i => new SelectListItem($"{i.Title} ({i.Kind})", i.Id.ToString()));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.CertificateTemplates.Where(t => t.Id == Id).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return false;
        }

        Template = name.ToString();
        var all = await sources.AllAsync(cancellationToken);
        var rules = await db.IssueRules.AsNoTracking().Where(r => r.TemplateId == Id).ToListAsync(cancellationToken);
        Rows = [.. rules.Select(r => new RuleRow(r.Id, all.FirstOrDefault(i => i.Id == r.ItemId) ?? RuleSources.Gone(r.ItemId)))];
        _items = [.. all.Where(i => rules.TrueForAll(r => r.ItemId != i.Id))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var item = _items.FirstOrDefault(i => i.Id == Form.Item);
        Refuse.When(item is null, "Choose an item");
        db.Add(item!.Learning is { } kind ? IssueRule.OnLearning(Id, kind, item.Id) : IssueRule.OnRequirement(Id, item.Id));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/certificates/templates/{Id}/rules");
    }

    public sealed record RuleForm
    {
        [Required(ErrorMessage = "Choose an item")]
        public Guid? Item { get; init; }
    }
}

public sealed record RuleRow(Guid Id, RuleItem Item)
{
    public string Title => Item.Title;

    public string Kind => Item.Kind;
}

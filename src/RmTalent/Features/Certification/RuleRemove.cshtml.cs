using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.DesignCertificates)]
public sealed class RuleRemoveModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public IssueRule Rule { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rule = (await db.IssueRules.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken))!;
        return Rule is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Rule.Remove();
        db.Remove(Rule);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Removed");
        return Redirect($"/certificates/templates/{Rule.TemplateId}/rules");
    }
}

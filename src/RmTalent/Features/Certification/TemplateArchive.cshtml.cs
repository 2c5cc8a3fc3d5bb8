using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.DesignCertificates)]
public sealed class TemplateArchiveModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public CertificateTemplate Template { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Template = (await db.CertificateTemplates.SingleOrDefaultAsync(t => t.Id == Id, cancellationToken))!;
        return Template is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Template.ArchivedAt is null)
        {
            Template.Archive(User.Id, clock.GetUtcNow());
        }
        else
        {
            Template.Restore();
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/certificates/templates/{Id}");
    }
}

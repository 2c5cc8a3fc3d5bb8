using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.DesignCertificates)]
public sealed class TemplateEditModel(AppDbContext db, CertificatePaper paper, DesignFiles files) : TemplatePage(db, paper, files)
{
    [FromRoute]
    public Guid Id { get; init; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Template = await Db.CertificateTemplates.SingleOrDefaultAsync(t => t.Id == Id, cancellationToken);
        return Template is not null && await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
        // The form is filled while loading.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Template!.ExpectVersion(Version);
        Template.Change(await KeptAsync(Id, cancellationToken));
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/certificates/templates/{Id}");
    }
}

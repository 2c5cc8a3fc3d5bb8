using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.DesignCertificates)]
public sealed class TemplateNewModel(AppDbContext db, Issuer issuer, FileStore files) : TemplatePage(db, issuer)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var template = CertificateTemplate.Draw(Form.Terms(null));
        if (await LogoAsync(files, template.Id, cancellationToken) is { } logo)
        {
            template.Change(Form.Terms(logo));
        }

        Db.Add(template);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/certificates/templates/{template.Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.DesignCertificates)]
public sealed class TemplateNewModel(AppDbContext db, CertificatePaper paper, DesignFiles files) : TemplatePage(db, paper, files)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var template = CertificateTemplate.Draw(Form.Terms(Before));
        if (await KeptAsync(template.Id, cancellationToken) is var kept && kept.Design != template.Design)
        {
            template.Change(kept);
        }

        Db.Add(template);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/certificates/templates/{template.Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class SchemeEditModel(AppDbContext db) : SchemePage(db)
{
    [BindProperty]
    public SchemeForm Form { get; set; } = new();

    public void OnGet() => Form = SchemeForm.Of(Scheme);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(await Db.Schemes.AnyAsync(s => s.Code == Form.Code && s.Id != Id, cancellationToken), "Another scheme has this short name");
        Scheme.Describe(Form.Details);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/credential-schemes");
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>A page on which somebody notes what they hold.</summary>
public abstract class MyCredentialPage(AppDbContext db, FileStore files, TimeProvider clock) : PageModel
{
    protected static readonly UploadRule ProofRule = new(5, FileKind.Pdf, FileKind.Png, FileKind.Jpeg);

    [BindProperty]
    public CredentialForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    protected AppDbContext Db => db;

    protected async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await db.WorkingTimeOfAsync(User.Id, cancellationToken)).LocalDate(clock.GetUtcNow());

    protected async Task<bool> LoadSchemesAsync(CancellationToken cancellationToken)
    {
        Schemes = await db.Schemes.AsNoTracking().InUse().OrderBy(s => s.Code).Select(s => new SelectListItem(s.Code + " – " + s.Name, s.Id.ToString())).ToListAsync(cancellationToken);
        var me = User.Id;
        return await db.People.AnyAsync(p => p.Id == me, cancellationToken);
    }

    protected async Task<IActionResult> KeepAsync(Credential credential, CancellationToken cancellationToken)
    {
        Refuse.When(!await db.Schemes.InUse().AnyAsync(s => s.Id == Form.SchemeId, cancellationToken), "Choose the scheme");
        if (Form.Proof is { } proof)
        {
            credential.Prove((await files.SaveAsync(proof, new FilePlace(credential.Id, "credential", "Form.Proof"), ProofRule, cancellationToken)).Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved. It counts when it is verified");
        return Redirect("/my-credentials");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class NewModel(AppDbContext db) : PageModel, ILoadedPage
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        ViewData["Trainers"] = await ProgrammeForm.TrainersAsync(db, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var programme = Programme.Design(Form.Words);
        db.AddRange(programme, ProgrammeVersion.First(programme.Id));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved: now add its steps");
        return Redirect($"/onboarding/programmes/{programme.Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class MissedModel(AppDbContext db, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public void OnGet() => Form = new ReasonForm { Version = Visit.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Miss(Form.Reason!, Now);
        return SavedAsync(cancellationToken);
    }
}

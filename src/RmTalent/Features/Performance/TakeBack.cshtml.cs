using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

[Authorize(Policies.Develop)]
public sealed class TakeBackModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [BindProperty]
    public TakeBackForm Form { get; set; } = new();

    public void OnGet() => Form = new TakeBackForm { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.TakeBack(User.Id);
        return SavedAsync("The change is taken back", cancellationToken);
    }

    public sealed record TakeBackForm
    {
        public int Version { get; init; }
    }
}

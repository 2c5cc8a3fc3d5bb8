using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>One plan: gaps, actions with progress, and the two signatures.</summary>
[Authorize(Policies.Develop)]
public sealed class PlanModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public SignForm Form { get; set; } = new();

    public PlanView View { get; private set; } = null!;

    public DevelopmentPlan Plan => View.Plan;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool IsParty => User.Id == Plan.PersonId || User.Id == Plan.ManagerId;

    public bool MayChange => IsParty && Plan.Status is PlanStatus.Draft;

    public bool MaySign => MayChange && (User.Id == Plan.PersonId ? Plan.PersonSignature : Plan.ManagerSignature) is null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(db, Id, User.Id, User.IsAdministrator, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    public void OnGet() => Form = new SignForm { Version = Plan.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.SingleAsync(p => p.Id == Id, cancellationToken);
        plan.ExpectVersion(Form.Version);
        plan.Sign(User.Id, Form.Name!, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(plan.Status is PlanStatus.Agreed ? "Both have signed: the plan is agreed" : "You have signed. It is agreed when the other signs too");
        return Redirect($"/development-plans/{Id}");
    }

    public sealed record SignForm
    {
        [Required(ErrorMessage = "Type your name to sign"), StringLength(DevelopmentPlan.NameMaxLength)]
        public string? Name { get; init; }

        /// <summary>The words that are signed are those that were shown.</summary>
        public int Version { get; init; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>One plan: gaps, actions with their authors, answers and progress, reviews, and the two signatures.</summary>
[Authorize(Policies.Develop)]
public sealed class PlanModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public SignForm Form { get; set; } = new();

    public PlanView View { get; private set; } = null!;

    public DevelopmentPlan Plan => View.Plan;

    public DateOnly Today => _calendar.LocalDate(clock.GetUtcNow());

    public bool IsParty => Plan.IsParty(User.Id);

    public bool MayChange => IsParty && Plan.IsOpen;

    public bool MayReport => IsParty && Plan.IsRunning;

    public bool MaySign => MayChange && (User.Id == Plan.PersonId ? Plan.PersonSignature : Plan.ManagerSignature) is null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(db, Id, User.Id, User.IsAdministrator, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        return true;
    }

    public void OnGet() => Form = new SignForm { Version = Plan.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.AsSplitQuery().SingleAsync(p => p.Id == Id, cancellationToken);
        plan.ExpectVersion(Form.Version);
        plan.Sign(User.Id, Form.Name!, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(plan.Status is PlanStatus.Agreed ? "Both have signed: the plan is agreed" : "You have signed. It is agreed when the other signs too");
        return Redirect($"/development-plans/{Id}");
    }

    public DateOnly Day(DateTimeOffset at) => _calendar.LocalDate(at);

    /// <summary>The other side may answer what this reader did not write.</summary>
    public bool MayAnswer(PlanAction action) => MayChange && action.Author is { } author && author.By != User.Id && action.Answer is null;

    public IEnumerable<PlanProgress> ProgressOf(PlanAction action) => Plan.Progress.Where(p => p.ActionId == action.Id).Reverse();

    public sealed record SignForm
    {
        [Required(ErrorMessage = "Type your name to sign"), StringLength(DevelopmentPlan.NameMaxLength)]
        public string? Name { get; init; }

        /// <summary>The words that are signed are those that were shown.</summary>
        public int Version { get; init; }
    }
}

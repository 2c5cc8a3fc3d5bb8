using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

[Authorize(Policies.PlanOnboarding)]
public sealed class ChangeModel(AppDbContext db) : PageModel, ILoadedPage
{
    private OnboardingPlan _plan = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.OnboardingPlans.Include(p => p.Steps).SeenBy(User.Id, User.IsAdministrator)
            .SingleOrDefaultAsync(p => p.Id == Id && p.EndedAt == null && p.PersonId != me, cancellationToken) is not { } plan)
        {
            return false;
        }

        _plan = plan;
        People = await db.People.AsNoTracking().Where(p => p.LeftOn == null && p.Id != plan.PersonId).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = new Input { StartsOn = plan.StartsOn, ManagerId = plan.ManagerId, TrainerId = plan.TrainerId, BuddyId = plan.BuddyId };
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.StartsOn != _plan.StartsOn)
        {
            _plan.MoveStart(Form.StartsOn!.Value, Form.Reason?.Trim() ?? "", await db.CalendarOfAsync(_plan.PersonId, cancellationToken));
        }

        if ((Form.ManagerId, Form.TrainerId, Form.BuddyId) != (_plan.ManagerId, _plan.TrainerId, _plan.BuddyId))
        {
            _plan.Assign(Form.ManagerId, Form.TrainerId, Form.BuddyId);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/onboarding/{Id}");
    }

    public sealed record Input
    {
        [Required]
        public DateOnly? StartsOn { get; init; }

        [StringLength(OnboardingPlan.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string? Reason { get; init; }

        public Guid? ManagerId { get; init; }

        public Guid? TrainerId { get; init; }

        public Guid? BuddyId { get; init; }
    }
}

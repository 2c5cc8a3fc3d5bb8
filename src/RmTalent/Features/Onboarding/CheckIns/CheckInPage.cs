using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.CheckIns;

/// <summary>A page about a check-in, for newcomer and manager alone; for anybody else 404.</summary>
public abstract class CheckInPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [FromRoute]
    public Guid Step { get; init; }

    /// <summary>The version that the form shows; none before the first word.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public OnboardingPlan Plan { get; private set; } = null!;

    public PlanStep Which { get; private set; } = null!;

    public CheckIn? CheckIn { get; private set; }

    public string Newcomer { get; private set; } = "";

    public string Manager { get; private set; } = "";

    public bool IsMine => Plan.PersonId == User.Id;

    public string Back => $"/onboarding/{Id}/check-ins/{Step}";

    public bool IsOver => CheckIn?.HeldAt is not null || Plan.EndedAt is not null || Which.ClosedAt is not null;

    protected AppDbContext Db => db;

    /// <summary>The check-in, which begins with the first word.</summary>
    protected CheckIn Begun
    {
        get
        {
            if (CheckIn is null)
            {
                CheckIn = CheckIns.CheckIn.Begin(Id, Step);
                db.Add(CheckIn);
            }

            return CheckIn;
        }
    }

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.OnboardingPlans.Include(p => p.Steps).SingleOrDefaultAsync(p => p.Id == Id && (p.PersonId == me || p.ManagerId == me), cancellationToken) is not { } plan
            || plan.Steps.FirstOrDefault(s => s.Id == Step && s.Kind == StepKind.CheckIn) is not { } step)
        {
            return false;
        }

        (Plan, Which) = (plan, step);
        CheckIn = await db.CheckIns.SingleOrDefaultAsync(c => c.OnboardingPlanId == Id && c.PlanStepId == Step, cancellationToken);
        CheckIn?.ExpectVersion(Version ?? CheckIn.Version);
        var names = await db.People.Where(p => p.Id == plan.PersonId || p.Id == plan.ManagerId).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        (Newcomer, Manager) = (names[plan.PersonId], plan.ManagerId is { } manager ? names[manager] : "–");
        return true;
    }

    protected async Task<IActionResult> KeptAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect(Back);
    }
}

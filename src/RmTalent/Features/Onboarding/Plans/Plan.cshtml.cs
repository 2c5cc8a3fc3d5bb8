using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>One page for newcomer, manager, trainer, buddy and HR: what this reader has to do now, and all that is planned.</summary>
[Authorize(Policies.FollowOnboarding)]
public sealed class PlanModel(AppDbContext db, ITexts texts, DueWords words, StepUrls urls, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int LastPhaseOpensOn = 21;

    private PlanDays _days = null!;

    [FromRoute]
    public Guid Id { get; set; }

    public OnboardingPlan Plan { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Helper> People { get; private set; } = [];

    public Agenda Agenda { get; private set; } = null!;

    /// <summary>The number of the published version, when the plan follows an older one.</summary>
    public int? NewerVersion { get; private set; }

    public bool IsMine => Plan.PersonId == User.Id;

    public bool CanPlan => Plan.EndedAt is null && !IsMine && (User.IsAdministrator || ((User.Id == Plan.ManagerId || User.Id == Plan.TrainerId) && Policies.RolesOf(Policies.PlanOnboarding).Any(User.IsInRole)));

    public string Newcomer => NameOf(Plan.PersonId);

    public PlanStanding Standing => Plan.StandingOn(Today);

    public int Overdue => Plan.Steps.Count(s => Plan.IsOverdue(s, Today));

    /// <summary>Of the newcomer's time here; 1 on the first day, 0 or less before.</summary>
    public int Day => Today.DayNumber - Plan.StartsOn.DayNumber + 1;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).SeenBy(User.Id, User.IsAdministrator).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        _days = await db.DaysOfAsync(plan, cancellationToken);
        Today = _days.LocalDate(clock.GetUtcNow());
        List<Guid> ids = [.. plan.People];
        People = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new Helper(p.Id, p.Name, p.Email, p.JobTitle)).ToListAsync(cancellationToken);
        Agenda = Agenda.Of(plan, User.Id, Today, await db.CheckIns.AsNoTracking().Where(c => c.OnboardingPlanId == Id).ToListAsync(cancellationToken));
        NewerVersion = await db.ProgrammeVersions.Where(v => v.Id == plan.ProgrammeVersionId)
            .SelectMany(v => db.Set<ProgrammeVersion>().Where(n => n.ProgrammeId == v.ProgrammeId && n.Number > v.Number && n.PublishedAt != null)).MaxAsync(n => (int?)n.Number, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostTickAsync(Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(stepId, step => Plan.Tick(step.Id, User.Id, _days, clock.GetUtcNow()), "Done: “{0}”", cancellationToken);

    public Task<IActionResult> OnPostCheckAsync(Guid stepId, int item, CancellationToken cancellationToken) =>
        ChangeAsync(stepId, step => Plan.Check(step.Id, item, !(step.Checklist.All.ElementAtOrDefault(item)?.IsDone ?? false), User.Id, _days, clock.GetUtcNow()), null, cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(stepId, step => Plan.Reopen(step.Id, _days), "Open again: “{0}”", cancellationToken);

    /// <summary>Phases with something left to do; the last one once it is near.</summary>
    public bool IsOpen(IGrouping<Phase, PlanStep> phase) => phase.Any(s => s.ClosedAt is null) && (phase.Key != Phase.UntilDay90 || Day > LastPhaseOpensOn);

    public bool CanTick(PlanStep step) => Plan.EndedAt is null && step.ClosedAt is null && step.Kind.IsTicked && !Plan.IsWaiting(step) && MayTick(step);

    public bool CanReopen(PlanStep step) => Plan.EndedAt is null && step.ClosedAt is not null && (step.NotNeededAt is null ? step.Kind.IsTicked && MayTick(step) : CanPlan);

    /// <summary>Where this reader goes for the step; null when there is no such place, or it is somebody else's to go there.</summary>
    public string? PlaceOf(PlanStep step) => IsMine || (step.Kind == StepKind.CheckIn && User.Id == Plan.ManagerId) ? urls.Place(Plan, step) : null;

    public string NameOf(Guid? id) => People.FirstOrDefault(p => p.Id == id)?.Name ?? "–";

    public string OwnerName(PlanStep step)
    {
        var name = Plan.OwnerOf(step) is not { } owner ? texts.Of(step.Owner) : owner == User.Id ? texts["you"] : NameOf(owner);
        return Plan.Vacant.Contains(step.Owner) && step.Owner != StepOwner.Manager ? texts["{0}, until somebody is chosen ({1})", name, texts.Of(step.Owner)] : name;
    }

    public string Because(FocusCompetency focus) => $"{focus.Name}: {StandOf(focus)}";

    public string StandOf(FocusCompetency focus) => texts["{0:0.#} of {1} expected ({2})", focus.Level, focus.Expected, texts.Of(focus.Source)];

    public DateTime Local(DateTimeOffset at) => _days.Newcomer.LocalDateTime(at);

    public string Explain(PlanStep step) => words.Of(Plan, step, new StepDate(step.AnchorOn, step.RuleOn, step.DueOn), _days);

    private async Task<IActionResult> ChangeAsync(Guid stepId, Action<PlanStep> change, string? toast, CancellationToken cancellationToken)
    {
        if (Plan.Steps.FirstOrDefault(s => s.Id == stepId) is not { } step)
        {
            return NotFound();
        }

        if (!MayTick(step))
        {
            return Forbid();
        }

        change(step);
        await db.SaveChangesAsync(cancellationToken);
        if (Plan.CompletedAt is not null)
        {
            this.Toast("The onboarding is complete. Well done!");
        }
        else if (toast is not null)
        {
            this.Toast(toast, step.Title);
        }

        return Redirect($"/onboarding/{Id}#step-{stepId}");
    }

    /// <summary>Its owner, and those who guide the newcomer.</summary>
    private bool MayTick(PlanStep step) => Plan.OwnerOf(step) == User.Id || User.Id == Plan.ManagerId || User.Id == Plan.TrainerId || User.IsAdministrator;
}

public sealed record Helper(Guid Id, string Name, string Email, string JobTitle);

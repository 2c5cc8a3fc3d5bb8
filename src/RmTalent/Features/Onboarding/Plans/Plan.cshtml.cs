using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>One page for newcomer, manager, trainer and buddy.</summary>
[Authorize(Policies.FollowOnboarding)]
public sealed class PlanModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    public OnboardingPlan Plan { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool IsMine => Plan.PersonId == User.Id;

    public bool CanPlan => Plan.EndedAt is null && !IsMine && (User.Id == Plan.ManagerId || User.Id == Plan.TrainerId || User.IsAdministrator);

    public int CountingSteps => Plan.Steps.Count(s => !s.IsOptional);

    public int DoneCount => Plan.Steps.Count(s => !s.IsOptional && Plan.IsSatisfied(s));

    public int Overdue => Plan.Steps.Count(s => Plan.IsOverdue(s, Today));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).SeenBy(User.Id, User.IsAdministrator).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        _calendar = await db.CalendarOfAsync(plan.PersonId, cancellationToken);
        Today = _calendar.LocalDate(clock.GetUtcNow());
        List<Guid> ids = [.. new[] { plan.PersonId, plan.ManagerId, plan.TrainerId, plan.BuddyId }.OfType<Guid>()];
        Names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostTickAsync(Guid stepId, CancellationToken cancellationToken)
    {
        if (Plan.Steps.FirstOrDefault(s => s.Id == stepId) is not { } step)
        {
            return NotFound();
        }

        if (!MayTick(step))
        {
            return Forbid();
        }

        Plan.Tick(stepId, User.Id, _calendar, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(Plan.CompletedAt is null ? "Done: “{0}”" : "The onboarding is complete. Well done!", step.Title);
        return Redirect($"/onboarding/{Id}#step-{stepId}");
    }

    public bool CanTick(PlanStep step) => Plan.EndedAt is null && step is { DoneAt: null, Kind: StepKind.Task or StepKind.Meeting } && !Plan.IsWaiting(step) && MayTick(step);

    public string NameOf(Guid? id) => id is { } known && Names.TryGetValue(known, out var name) ? name : "–";

    public string OwnerName(PlanStep step) => Plan.OwnerOf(step) is { } owner && Names.TryGetValue(owner, out var name) ? name : texts.Of(step.Owner);

    public string Because(FocusCompetency focus) => texts["{0}: {1} of {2} expected ({3})", focus.Name, focus.Level, focus.Expected, texts.Of(focus.Source)];

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    /// <summary>Rule, anchor and shift, in words.</summary>
    public string Explain(PlanStep step)
    {
        if (step.AnchorOn is not { } anchor)
        {
            return Plan.Steps.FirstOrDefault(s => s.StepId == step.Due.StepId) is { } before ? texts["{0} days after “{1}” is done", step.Due.Days, before.Title] : "";
        }

        var rule = step.Due.Anchor switch
        {
            DueAnchor.Start when step.Due.Days < 0 => texts["{0} days before the first day, {1}", -step.Due.Days, anchor.ToString("D", CultureInfo.CurrentCulture)],
            DueAnchor.Start => texts["{0} days after the first day, {1}", step.Due.Days, anchor.ToString("D", CultureInfo.CurrentCulture)],
            DueAnchor.Step => texts["{0} days after the step before it was done on {1}", step.Due.Days, anchor.ToString("D", CultureInfo.CurrentCulture)],
            _ => texts["A fixed date: {0}", anchor.ToString("D", CultureInfo.CurrentCulture)],
        };
        return step.DueOn == step.RuleOn ? rule : $"{rule}. {texts["That is {0}, not a working day, so it moves to {1}", step.RuleOn?.ToString("D", CultureInfo.CurrentCulture), step.DueOn?.ToString("D", CultureInfo.CurrentCulture)]}";
    }

    /// <summary>Its owner, and those who guide the newcomer.</summary>
    private bool MayTick(PlanStep step) => Plan.OwnerOf(step) == User.Id || User.Id == Plan.ManagerId || User.Id == Plan.TrainerId || User.IsAdministrator;
}

using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>What one person has to do in a plan.</summary>
/// <param name="Now">Late, due today or within a week, the most urgent first; optional steps only when they are due within the week.</param>
/// <param name="Next">The first thing after that; null when nothing is left.</param>
/// <param name="Today">As of which day.</param>
public sealed record Agenda(IReadOnlyList<PlanStep> Now, PlanStep? Next, DateOnly Today)
{
    public const int Ahead = 7;

    /// <summary>So many stand on top; more at once would hide what to begin with.</summary>
    public const int First = 5;

    public static Agenda Of(OnboardingPlan plan, Guid personId, DateOnly today, IReadOnlyList<CheckIn> checkIns)
    {
        var mine = plan.EndedAt is not null ? [] : plan.Steps
            .Where(s => s.ClosedAt is null && s.DueOn is not null && Acts(plan, s, personId, checkIns) && !plan.IsWaiting(s) && (s.IsOptional ? s.DueOn >= today : !plan.IsSatisfied(s)))
            .OrderBy(s => s.DueOn).ThenBy(s => s.Phase).ThenBy(s => s.Position).ToList();
        return new([.. mine.Where(s => s.DueOn <= today.AddDays(Ahead))], mine.Find(s => s.DueOn > today.AddDays(Ahead)), today);
    }

    public Urgency UrgencyOf(PlanStep step) => step.DueOn < Today ? Urgency.Overdue : step.DueOn == Today ? Urgency.Today : Urgency.Soon;

    /// <summary>In a check-in newcomer and manager each write first, and the manager ends it; any other step is its owner's.</summary>
    private static bool Acts(OnboardingPlan plan, PlanStep step, Guid personId, IReadOnlyList<CheckIn> checkIns)
    {
        if (step.Kind != StepKind.CheckIn)
        {
            return plan.OwnerOf(step) == personId;
        }

        var written = checkIns.FirstOrDefault(c => c.PlanStepId == step.Id);
        return (personId == plan.PersonId && written?.NewcomerAt is null)
            || (personId == plan.ManagerId && (written?.ManagerAt is null || written.IsOpen));
    }
}

using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Plans;

/// <param name="Step">The step.</param>
/// <param name="Due">Where its date would come from.</param>
public sealed record StepMove(PlanStep Step, StepDate Due)
{
    public bool Moves => Step.DueOn != Due.DueOn;
}

public sealed partial class OnboardingPlan
{
    /// <summary>How the open steps would be dated with that first day. Nothing changes yet.</summary>
    public IReadOnlyList<StepMove> IfStartsOn(DateOnly startsOn, PlanDays days) =>
        [.. Steps.Where(s => s.ClosedAt is null).Select(s => new StepMove(s, DueOf(s, startsOn, days)))];

    /// <summary>The first day of work changed: open dates move with it, done steps stay as they are.</summary>
    public void MoveStart(DateOnly startsOn, string? reason, PlanDays days)
    {
        RefuseEnded();
        Refuse.When(startsOn == StartsOn, "The start is on that day already");
        var from = StartsOn;
        StartsOn = startsOn;
        Schedule(days);
        Record(new OnboardingStartMoved(PersonId, from, startsOn, reason));
    }

    /// <summary>Somebody's leave changed: open dates move past it.</summary>
    /// <returns>How many steps have another date now.</returns>
    public int MoveAroundLeave(PlanDays days)
    {
        RefuseEnded();
        var moved = Schedule(days);
        if (moved > 0)
        {
            Record(new OnboardingDatesMoved(PersonId, moved));
        }

        return moved;
    }

    /// <returns>How many dates that were known are others now.</returns>
    private int Schedule(PlanDays days)
    {
        var moved = _steps.Where(s => s.ClosedAt is null).ToList().Count(s => s.Schedule(DueOf(s, StartsOn, days)));
        Count();
        return moved;
    }

    private StepDate DueOf(PlanStep step, DateOnly startsOn, PlanDays days) => step.Due.From(
        step.Due.Anchor switch
        {
            DueAnchor.Start => startsOn,
            DueAnchor.Fixed => step.Due.On,
            _ => _steps.Find(s => s.StepId == step.Due.StepId)?.ClosedAt is { } done ? days.LocalDate(done) : null,
        },
        days.For(OwnerOf(step)));

    private void Count()
    {
        var counting = _steps.Where(s => !s.IsOptional).ToList();
        (Counting, Done) = (counting.Count, counting.Count(IsSatisfied));
        NextDueOn = counting.Where(s => !IsSatisfied(s)).Min(s => s.DueOn);
    }
}

using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Plans;

public sealed partial class OnboardingPlan
{
    /// <summary>Done by the newcomer or another owner; for learning, by its completion. Again changes nothing.</summary>
    /// <param name="stepId">The step of this plan.</param>
    /// <param name="byId">Who did or confirmed it.</param>
    /// <param name="days">For dates that depend on this step.</param>
    /// <param name="now">When.</param>
    public void CompleteStep(Guid stepId, Guid? byId, PlanDays days, DateTimeOffset now)
    {
        var step = Find(stepId);
        if (step.DoneAt is not null)
        {
            return;
        }

        Refuse.When(EndedAt is not null && CompletedAt is null, "This plan was stopped");
        step.Finish(byId, now);
        Schedule(days);
        Record(new OnboardingStepDone(PersonId, step.Id));
        EndIfDone(now);
    }

    /// <summary>A person ticks a task or meeting off; learning, shadowing and check-ins tick themselves off.</summary>
    public void Tick(Guid stepId, Guid byId, PlanDays days, DateTimeOffset now)
    {
        var step = Find(stepId);
        Refuse.When(!step.Kind.IsTicked, "This step is done when its learning or visit is completed");
        Refuse.When(IsWaiting(step), "Another step comes first");
        CompleteStep(stepId, byId, days, now);
    }

    /// <summary>One line of a task's checklist. With its last line the task is done.</summary>
    public void Check(Guid stepId, int item, bool isDone, Guid byId, PlanDays days, DateTimeOffset now)
    {
        var step = Find(stepId);
        Refuse.When(item < 0 || item >= step.Checklist.All.Count, "This step is not part of the plan");
        Refuse.When(IsWaiting(step), "Another step comes first");
        if (step.ClosedAt is not null || EndedAt is not null)
        {
            return;
        }

        step.Check(item, isDone);
        Record(new OnboardingItemChecked(PersonId, step.Id));
        if (step.Checklist.All.All(i => i.IsDone))
        {
            CompleteStep(stepId, byId, days, now);
        }
    }

    /// <summary>A tick by mistake, or a step that is needed after all.</summary>
    public void Reopen(Guid stepId, PlanDays days)
    {
        RefuseEnded();
        var step = Find(stepId);
        Refuse.When(step.ClosedAt is null, "This step is open");
        Refuse.When(step.NotNeededAt is null && !step.Kind.IsTicked, "What was learned, seen or said cannot be undone");
        step.Reopen();
        Schedule(days);
        Record(new OnboardingStepReopened(PersonId, step.Id));
    }

    /// <summary>This newcomer does not need the step, for a reason that everybody in the plan can read.</summary>
    public void LeaveOut(Guid stepId, string reason, Guid byId, PlanDays days, DateTimeOffset now)
    {
        RefuseEnded();
        var step = Find(stepId);
        Refuse.When(step.ClosedAt is not null, "This step is done already");
        step.LeaveOut(byId, reason, now);
        Schedule(days);
        Record(new OnboardingStepLeftOut(PersonId, step.Id, reason));
        EndIfDone(now);
    }

    /// <summary>What the newcomer said at a check-in about how it goes.</summary>
    public void Hear(int confidence)
    {
        Confidence = confidence;
        Record(new OnboardingConfidenceHeard(PersonId));
    }

    /// <summary>Ticks every open step for that piece of learning.</summary>
    public void Learned(LearningKind kind, Guid itemId, PlanDays days, DateTimeOffset now)
    {
        foreach (var step in _steps.Where(s => s.ClosedAt is null && s.ItemId == itemId && s.Learning == kind).ToList())
        {
            CompleteStep(step.Id, PersonId, days, now);
        }
    }

    /// <summary>
    /// Ticks the open shadowing steps that what was signed off is enough for. Hours add up over the steps that ask for hours, in their order;
    /// of the other steps each takes one visit.
    /// </summary>
    /// <param name="visits">Signed-off visits since the plan began.</param>
    /// <param name="hours">Their hours together.</param>
    /// <param name="days">For dates that depend on these steps.</param>
    /// <param name="now">When.</param>
    public void Shadowed(int visits, decimal hours, PlanDays days, DateTimeOffset now)
    {
        var (asked, steps) = (0m, 0);
        foreach (var step in Steps.Where(s => s.Kind == StepKind.Shadowing && s.NotNeededAt is null))
        {
            asked += step.Hours ?? 0;
            steps += step.Hours is null ? 1 : 0;
            if (step.DoneAt is null && (step.Hours is null ? visits >= steps : hours >= asked))
            {
                CompleteStep(step.Id, PersonId, days, now);
            }
        }
    }

    private PlanStep Find(Guid stepId) => _steps.Find(s => s.Id == stepId) ?? throw new RefusedException("This step is not part of the plan");

    private void EndIfDone(DateTimeOffset now)
    {
        if (EndedAt is null && _steps.TrueForAll(IsSatisfied))
        {
            (CompletedAt, EndedAt) = (now, now);
            Record(new OnboardingCompleted(PersonId));
        }
    }
}

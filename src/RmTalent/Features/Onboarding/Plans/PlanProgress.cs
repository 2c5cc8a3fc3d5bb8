using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Plans;

public sealed partial class OnboardingPlan
{
    /// <summary>Done by the newcomer or another owner; for learning, by its completion. Again changes nothing.</summary>
    /// <param name="stepId">The step of this plan.</param>
    /// <param name="byId">Who did or confirmed it.</param>
    /// <param name="calendar">For dates that depend on this step.</param>
    /// <param name="now">When.</param>
    public void CompleteStep(Guid stepId, Guid? byId, WorkingCalendar calendar, DateTimeOffset now)
    {
        var step = _steps.Find(s => s.Id == stepId);
        Refuse.When(step is null, "This step is not part of the plan");
        if (step!.DoneAt is not null)
        {
            return;
        }

        Refuse.When(EndedAt is not null && CompletedAt is null, "This plan was stopped");
        step.Finish(byId, now);
        Schedule(calendar);
        Record(new OnboardingStepDone(PersonId, step.Id));
        if (EndedAt is null && Steps.All(IsSatisfied))
        {
            (CompletedAt, EndedAt) = (now, now);
            Record(new OnboardingCompleted(PersonId));
        }
    }

    /// <summary>A person ticks a task or meeting off; learning and shadowing tick themselves off.</summary>
    public void Tick(Guid stepId, Guid byId, WorkingCalendar calendar, DateTimeOffset now)
    {
        var step = _steps.Find(s => s.Id == stepId);
        Refuse.When(step is null, "This step is not part of the plan");
        Refuse.When(step!.Kind is not (StepKind.Task or StepKind.Meeting), "This step is done when its learning or visit is completed");
        Refuse.When(IsWaiting(step), "Another step comes first");
        CompleteStep(stepId, byId, calendar, now);
    }

    /// <summary>Ticks every open step for that piece of learning.</summary>
    public void Learned(LearningKind kind, Guid itemId, WorkingCalendar calendar, DateTimeOffset now)
    {
        foreach (var step in _steps.Where(s => s.DoneAt is null && s.ItemId == itemId && s.Learning == kind).ToList())
        {
            CompleteStep(step.Id, PersonId, calendar, now);
        }
    }

    /// <summary>
    /// Ticks the open shadowing steps that what was signed off is enough for. Hours add up over the steps that ask for hours, in their order;
    /// of the other steps each takes one visit.
    /// </summary>
    /// <param name="visits">Signed-off visits since the plan began.</param>
    /// <param name="hours">Their hours together.</param>
    /// <param name="calendar">For dates that depend on these steps.</param>
    /// <param name="now">When.</param>
    public void Shadowed(int visits, decimal hours, WorkingCalendar calendar, DateTimeOffset now)
    {
        var (asked, steps) = (0m, 0);
        foreach (var step in Steps.Where(s => s.Kind == StepKind.Shadowing))
        {
            asked += step.Hours ?? 0;
            steps += step.Hours is null ? 1 : 0;
            if (step.DoneAt is null && (step.Hours is null ? visits >= steps : hours >= asked))
            {
                CompleteStep(step.Id, PersonId, calendar, now);
            }
        }
    }
}

using RmTalent.Features.Learning;

namespace RmTalent.Features.Onboarding.Plans;

public static class StepUrls
{
    /// <summary>Where the step is done: the piece of learning for the newcomer, otherwise the step's place on the plan.</summary>
    public static string For(OnboardingPlan plan, PlanStep step) =>
        step is { Learning: { } kind, ItemId: { } item } ? LearningUrls.For(kind, item) : $"/onboarding/{plan.Id}#step-{step.Id}";
}

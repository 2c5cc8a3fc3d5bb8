using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Where steps of a kind are done that a slice to the right takes care of.</summary>
public interface IStepPlace
{
    StepKind Kind { get; }

    string Path { get; }
}

public sealed class StepUrls(IEnumerable<IStepPlace> places)
{
    /// <summary>Where the step is done; null when it is done by ticking it off on the plan.</summary>
    public string? Place(OnboardingPlan plan, PlanStep step) =>
        step is { Learning: { } kind, ItemId: { } item } ? LearningUrls.For(kind, item)
        : step.Kind == StepKind.CheckIn ? $"/onboarding/{plan.Id}/check-ins/{step.Id}"
        : places.FirstOrDefault(p => p.Kind == step.Kind)?.Path;

    /// <summary>Where the step is done, or else its place on the plan.</summary>
    public string For(OnboardingPlan plan, PlanStep step) => Place(plan, step) ?? $"/onboarding/{plan.Id}#step-{step.Id}";
}

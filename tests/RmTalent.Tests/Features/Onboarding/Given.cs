using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Onboarding;

/// <summary>Plans of few steps, in the words of the domain.</summary>
internal static class Given
{
    public static ProgrammeStep Step(int day, StepKind kind = StepKind.Task, string title = "Task", Phase phase = Phase.FirstWeek) =>
        new(Guid.CreateVersion7(), phase, kind, new LocalisedText(title), DueRule.FromStart(day));

    public static (Programme Programme, ProgrammeVersion Version) Published(DateTimeOffset now, params ProgrammeStep[] steps)
    {
        var programme = Programme.Design(new ProgrammeWords(new("Programme"), null, null));
        var version = ProgrammeVersion.First(programme.Id);
        foreach (var step in steps)
        {
            version.Put(step);
        }

        programme.Publish(version, null, now);
        return (programme, version);
    }

    public static OnboardingPlan Plan(PlanTerms terms, PlanDays days, DateTimeOffset now, params ProgrammeStep[] steps)
    {
        var (programme, version) = Published(now, steps);
        return OnboardingPlan.Start(terms, programme, version, days, now);
    }
}

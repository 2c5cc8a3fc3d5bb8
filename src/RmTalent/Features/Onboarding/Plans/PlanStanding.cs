using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

public enum PlanStanding
{
    [Text("On track"), Tone(Tone.Good)]
    OnTrack,

    [Text("Late"), Tone(Tone.Warning)]
    Late,

    [Text("At risk"), Tone(Tone.Bad)]
    AtRisk,

    [Text("Completed"), Tone(Tone.Good)]
    Completed,

    [Text("Stopped"), Tone(Tone.Neutral)]
    Stopped,
}

/// <summary>
/// How a plan goes. At risk: something that counts has been late for more than a week, or the newcomer said two or less of five at the latest check-in.
/// </summary>
public static class PlanStandings
{
    public const int LateDays = 7;
    public const int LowConfidence = 2;

    extension(IQueryable<OnboardingPlan> plans)
    {
        public IQueryable<OnboardingPlan> Standing(PlanStanding standing, DateOnly today)
        {
            var limit = today.AddDays(-LateDays);
            return standing switch
            {
                PlanStanding.Completed => plans.Where(p => p.CompletedAt != null),
                PlanStanding.Stopped => plans.Where(p => p.EndedAt != null && p.CompletedAt == null),
                PlanStanding.AtRisk => plans.Where(p => p.EndedAt == null && (p.NextDueOn < limit || p.Confidence <= LowConfidence)),
                PlanStanding.Late => plans.Where(p => p.EndedAt == null && p.NextDueOn < today && p.NextDueOn >= limit && (p.Confidence == null || p.Confidence > LowConfidence)),
                _ => plans.Where(p => p.EndedAt == null && (p.NextDueOn == null || p.NextDueOn >= today) && (p.Confidence == null || p.Confidence > LowConfidence)),
            };
        }
    }

    /// <summary>The same for one row of a list.</summary>
    public static PlanStanding Of(DateTimeOffset? completedAt, DateTimeOffset? endedAt, DateOnly? nextDueOn, int? confidence, DateOnly today) =>
        completedAt is not null ? PlanStanding.Completed
        : endedAt is not null ? PlanStanding.Stopped
        : nextDueOn < today.AddDays(-LateDays) || confidence <= LowConfidence ? PlanStanding.AtRisk
        : nextDueOn < today ? PlanStanding.Late
        : PlanStanding.OnTrack;

    public static PlanStanding StandingOn(this OnboardingPlan plan, DateOnly today) => Of(plan.CompletedAt, plan.EndedAt, plan.NextDueOn, plan.Confidence, today);
}

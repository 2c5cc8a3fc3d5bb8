using System.Globalization;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Says where a date comes from: rule, anchor, and the days off that it steps over.</summary>
public sealed class DueWords(ITexts texts)
{
    public string Of(OnboardingPlan plan, PlanStep step, StepDate due, PlanDays days)
    {
        if (due is not { AnchorOn: { } anchor, RuleOn: { } rule, DueOn: { } on })
        {
            return plan.Steps.FirstOrDefault(s => s.StepId == step.Due.StepId) is { } before ? texts["{0} days after “{1}” is done", step.Due.Days, before.Title] : "";
        }

        return on == rule ? Rule(step.Due, anchor) : $"{Rule(step.Due, anchor)}. {Shift(rule, on, days.WhyOff(rule, plan.OwnerOf(step)))}";
    }

    public string Rule(DueRule due, DateOnly anchor) => due.Anchor switch
    {
        DueAnchor.Start when due.Days < 0 => texts["{0} days before the first day, {1}", -due.Days, Spelled(anchor)],
        DueAnchor.Start when due.Days == 0 => texts["On the first day"],
        DueAnchor.Start => texts["{0} days after the first day, {1}", due.Days, Spelled(anchor)],
        DueAnchor.Step => texts["{0} days after the step before it was done on {1}", due.Days, Spelled(anchor)],
        _ => texts["A fixed date: {0}", Spelled(anchor)],
    };

    public string Shift(DateOnly rule, DateOnly on, DayOff? why) => why switch
    {
        DayOff.Weekend => texts["{0} is a weekend, so it moves to {1}", Spelled(rule), Spelled(on)],
        DayOff.Holiday => texts["{0} is a public holiday, so it moves to {1}", Spelled(rule), Spelled(on)],
        _ => texts["{0} falls into leave, so it moves to {1}", Spelled(rule), Spelled(on)],
    };

    public static string Spelled(DateOnly day) => day.ToString("D", CultureInfo.CurrentCulture);
}

using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>What must hold of a step among the other steps of its version. Each refusal names the field that is to blame.</summary>
internal static class StepRules
{
    public static void Check(ProgrammeStep step, IReadOnlyList<ProgrammeStep> steps)
    {
        On("Form.Item", step.NeedsItem && step.ItemId is null, "Choose what is to be completed");
        On("Form.DueStepId", step.Due is { Anchor: DueAnchor.Step, StepId: null }, "Choose the step that the date depends on");
        On("Form.DueOn", step.Due is { Anchor: DueAnchor.Fixed, On: null }, "Choose the date");
        On("Form.After", step.After == step.Id, "A step cannot depend on itself");
        On("Form.DueStepId", step.Due.StepId == step.Id, "A step cannot depend on itself");
        On("Form.After", step.After is { } after && steps.All(s => s.Id != after), "That step is no longer in the programme");
        On("Form.DueStepId", step.Due.StepId is { } due && steps.All(s => s.Id != due), "That step is no longer in the programme");
        On("Form.After", Leads(step, steps, s => s.After), "These steps would wait for each other");
        On("Form.DueStepId", Leads(step, steps, s => s.Due.StepId), "The dates of these steps would wait for each other");
        On("Form.Days", step.Due is { Anchor: DueAnchor.Step, Days: < 0 }, "Count the days from when the other step is done: 0 or more");
        On("Form.Checklist", step.Checklist.Count > ProgrammeStep.MaxItems, "A checklist has at most {0} lines", ProgrammeStep.MaxItems);
    }

    public static void CheckChoices(IReadOnlyList<ProgrammeStep> steps)
    {
        foreach (var choice in steps.Where(s => s.Choice.Length > 0).GroupBy(s => s.Choice, StringComparer.Ordinal))
        {
            Refuse.When(choice.Count() < 2, "The choice “{0}” has only one step: add another, or take the word away", choice.Key);
            Refuse.When(choice.First().ChoiceNeeds > choice.Count(), "The choice “{0}” asks for more steps than it has", choice.Key);
        }
    }

    /// <summary>True when following what a step waits for leads back to it.</summary>
    private static bool Leads(ProgrammeStep step, IReadOnlyList<ProgrammeStep> steps, Func<ProgrammeStep, Guid?> waitsFor)
    {
        var next = waitsFor(step);
        for (var n = 0; n <= steps.Count && next is { } id; n++)
        {
            if (id == step.Id)
            {
                return true;
            }

            next = steps.FirstOrDefault(s => s.Id == id) is { } before ? waitsFor(before) : null;
        }

        return false;
    }

    private static void On(string field, bool broken, string key, params object?[] args)
    {
        if (broken)
        {
            throw new RefusedException(key, args) { Field = field };
        }
    }
}

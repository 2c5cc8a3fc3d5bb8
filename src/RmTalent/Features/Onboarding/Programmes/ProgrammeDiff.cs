using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

public enum StepChange
{
    [Text("New"), Tone(Tone.Good)]
    Added,

    [Text("Changed"), Tone(Tone.Info)]
    Changed,

    [Text("Gone"), Tone(Tone.Warning)]
    Removed,
}

/// <summary>What can differ between two versions of a step.</summary>
public enum StepAspect
{
    [Text("title")]
    Title,

    [Text("what to do")]
    Text,

    [Text("phase")]
    Phase,

    [Text("what is to be completed")]
    Item,

    [Text("date")]
    Due,

    [Text("whose step it is")]
    Owner,

    [Text("order")]
    After,

    [Text("optional or not")]
    Optional,

    [Text("choice")]
    Choice,

    [Text("hours")]
    Hours,

    [Text("checklist")]
    Checklist,
}

/// <param name="Change">What happened to it.</param>
/// <param name="Step">As it is in the newer version; when it is gone, as it was.</param>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="Aspects">What differs.</param>
public sealed record StepDiff(StepChange Change, ProgrammeStep Step, ProgrammeStep? Before, IReadOnlyList<StepAspect> Aspects);

/// <summary>Two versions side by side, by the ids of their steps.</summary>
public static class ProgrammeDiff
{
    public static IReadOnlyList<StepDiff> Of(ProgrammeSteps before, ProgrammeSteps after)
    {
        var old = before.All.ToDictionary(s => s.Id);
        return
        [
            .. after.All.Where(s => !old.ContainsKey(s.Id)).Select(s => new StepDiff(StepChange.Added, s, null, [])),
            .. after.All.Where(s => old.ContainsKey(s.Id)).Select(s => new StepDiff(StepChange.Changed, s, old[s.Id], [.. Differing(old[s.Id], s)])).Where(d => d.Aspects.Count > 0),
            .. before.All.Where(s => after.All.All(a => a.Id != s.Id)).Select(s => new StepDiff(StepChange.Removed, s, s, [])),
        ];
    }

    private static IEnumerable<StepAspect> Differing(ProgrammeStep a, ProgrammeStep b)
    {
        (StepAspect Aspect, bool Differs)[] all =
        [
            (StepAspect.Title, a.Title != b.Title),
            (StepAspect.Text, a.Text != b.Text),
            (StepAspect.Phase, a.Phase != b.Phase),
            (StepAspect.Item, (a.Kind, a.ItemId) != (b.Kind, b.ItemId)),
            (StepAspect.Due, a.Due != b.Due),
            (StepAspect.Owner, a.Owner != b.Owner),
            (StepAspect.After, a.After != b.After),
            (StepAspect.Optional, a.IsOptional != b.IsOptional),
            (StepAspect.Choice, (a.Choice, a.ChoiceNeeds) != (b.Choice, b.ChoiceNeeds)),
            (StepAspect.Hours, a.Hours != b.Hours),
            (StepAspect.Checklist, !a.Checklist.SequenceEqual(b.Checklist)),
        ];
        return all.Where(x => x.Differs).Select(x => x.Aspect);
    }
}

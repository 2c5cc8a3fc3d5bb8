using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>The steps as they were published together. Only a draft (not yet published) changes.</summary>
public sealed class ProgrammeVersion : Entity
{
    public const int MaxSteps = 80;

    private ProgrammeVersion()
    {
    }

    public Guid ProgrammeId { get; private set; }

    public int Number { get; private set; }

    public ProgrammeSteps Steps { get; private set; } = ProgrammeSteps.None;

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [ProgrammeId];

    public static ProgrammeVersion First(Guid programmeId) => Begin(programmeId, 1, ProgrammeSteps.None);

    public ProgrammeVersion Next() => Begin(ProgrammeId, Number + 1, Steps);

    /// <summary>The same steps as the first draft of another programme.</summary>
    public ProgrammeVersion CopyTo(Guid programmeId) => Begin(programmeId, 1, Steps);

    /// <summary>Adds the step, or replaces the one with its id, at the end of its phase or in its old place. All steps of one choice ask for the same number.</summary>
    public void Put(ProgrammeStep step)
    {
        RefuseUnlessDraft();
        var steps = Steps.All.ToList();
        StepRules.Check(step, steps);
        if (steps.FindIndex(s => s.Id == step.Id) is >= 0 and var at)
        {
            steps[at] = step;
        }
        else
        {
            Refuse.When(steps.Count >= MaxSteps, "A programme has at most {0} steps", MaxSteps);
            steps.Add(step);
        }

        Keep(steps.Select(s => step.Choice.Length > 0 && s.Choice == step.Choice ? s with { ChoiceNeeds = step.ChoiceNeeds } : s));
    }

    public void Remove(Guid stepId)
    {
        RefuseUnlessDraft();
        Refuse.When(Steps.All.Any(s => s.After == stepId || s.Due.StepId == stepId), "Another step depends on this one");
        Keep(Steps.All.Where(s => s.Id != stepId));
    }

    /// <summary>Moves the step one place up or down within its phase; at the edge nothing happens.</summary>
    public void Move(Guid stepId, bool up)
    {
        RefuseUnlessDraft();
        var steps = Steps.All.ToList();
        var from = steps.FindIndex(s => s.Id == stepId);
        var to = from + (up ? -1 : 1);
        if (from >= 0 && to >= 0 && to < steps.Count && steps[to].Phase == steps[from].Phase)
        {
            (steps[from], steps[to]) = (steps[to], steps[from]);
            Keep(steps);
        }
    }

    internal void Publish(Guid? byId, DateTimeOffset now)
    {
        RefuseUnlessDraft();
        Refuse.When(Steps.All.Count == 0, "Add a step before you publish");
        StepRules.CheckChoices(Steps.All);
        (PublishedAt, PublishedById) = (now, byId);
    }

    private static ProgrammeVersion Begin(Guid programmeId, int number, ProgrammeSteps steps)
    {
        var version = new ProgrammeVersion { ProgrammeId = programmeId, Number = number, Steps = steps };
        version.Record(new ProgrammeVersionBegun(number));
        return version;
    }

    private void Keep(IEnumerable<ProgrammeStep> steps)
    {
        Steps = new([.. steps.OrderBy(s => s.Phase)]);
        Record(new ProgrammeStepsChanged(Steps.All.Count));
    }

    private void RefuseUnlessDraft() => Refuse.When(PublishedAt is not null, "A published version does not change: edit a new draft");
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>
/// One person's talk through one version of a scenario: started, answered choice by choice, ended where the script ends or given up.
/// Each choice is kept with its time. One open run per person and scenario.
/// </summary>
public sealed class ScenarioRun : Entity
{
    private readonly List<RunStep> _steps = [];

    private ScenarioRun()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid ScenarioId { get; private set; }

    public Guid ScenarioVersionId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Where the talk is now.</summary>
    public Guid NodeId { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Trust { get; private set; }

    public int Points { get; private set; }

    /// <summary>Null while it goes on, and when it was given up.</summary>
    public Ending? Ending { get; private set; }

    public bool IsPassed { get; private set; }

    public IReadOnlyList<RunStep> Steps => [.. _steps.OrderBy(s => s.Position)];

    /// <summary>Not the scenario: its trainers see how many took which way, never who.</summary>
    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static ScenarioRun Start(Guid personId, ScenarioVersion version, DateTimeOffset now)
    {
        var run = new ScenarioRun
        {
            PersonId = personId,
            ScenarioId = version.ScenarioId,
            ScenarioVersionId = version.Id,
            StartedAt = now,
            NodeId = version.Script.StartId,
            Trust = version.Script.Terms.StartTrust,
        };
        run.Record(new ScenarioStarted());
        return run;
    }

    /// <summary>Answers the client. At an end that reaches what the script asks for, the scenario is completed.</summary>
    /// <param name="position">Which answer this is, from 1: a page that stood open in a second tab is refused.</param>
    /// <param name="choiceId">One of the node's choices.</param>
    /// <param name="script">That of the run's version.</param>
    /// <param name="scenario">What is completed.</param>
    /// <param name="now">When.</param>
    /// <returns>The completion, when this answer completed it; trust is its score.</returns>
    public Completion? Choose(int position, Guid choiceId, Script script, LearningItem scenario, DateTimeOffset now)
    {
        Refuse.When(EndedAt is not null, "This talk is over");
        Refuse.When(position != _steps.Count + 1, "You answered this already: the talk goes on below");
        var choice = script.Find(NodeId)!.Find(choiceId);
        Refuse.When(choice is null, "Choose one of the answers");
        var next = script.Find(choice!.ToId)!;
        (Trust, Points) = (Bounded(Trust + choice.Trust), Points + choice.Points);
        _steps.Add(new RunStep(Id, position, NodeId, choice.Id, Trust, Points, now));
        NodeId = next.Id;
        Record(new ChoiceMade(position));
        if (!next.IsEnd)
        {
            return null;
        }

        (EndedAt, Ending, IsPassed) = (now, next.Ending, script.Terms.IsPassedWith(Trust, Points));
        Record(new ScenarioEnded(next.Ending!.Value, IsPassed));
        return IsPassed ? Completion.Of(PersonId, scenario, Id, now, Trust) : null;
    }

    /// <summary>Leaves the talk where it is, to begin anew.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        Refuse.When(EndedAt is not null, "This talk is over");
        EndedAt = now;
        Record(new ScenarioGivenUp());
    }

    internal static int Bounded(int trust) => Math.Clamp(trust, 0, ScriptTerms.MaxTrust);
}

/// <summary>One answer, with where trust and outcome stood after it.</summary>
public sealed class RunStep(Guid scenarioRunId, int position, Guid nodeId, Guid choiceId, int trust, int points, DateTimeOffset at)
{
    public Guid ScenarioRunId { get; private set; } = scenarioRunId;

    public int Position { get; private set; } = position;

    public Guid NodeId { get; private set; } = nodeId;

    public Guid ChoiceId { get; private set; } = choiceId;

    public int Trust { get; private set; } = trust;

    public int Points { get; private set; } = points;

    public DateTimeOffset At { get; private set; } = at;
}

[Says("started the scenario")]
public sealed record ScenarioStarted : IFact;

[Says("made choice {Position} in the scenario")]
public sealed record ChoiceMade(int Position) : IFact;

[Says("came to the end of the scenario")]
public sealed record ScenarioEnded(Ending Ending, bool Passed) : IFact;

[Says("left the scenario to begin anew")]
public sealed record ScenarioGivenUp : IFact;

internal sealed class ScenarioRunTable : IEntityTypeConfiguration<ScenarioRun>
{
    public void Configure(EntityTypeBuilder<ScenarioRun> builder)
    {
        builder.ToTable("scenario_runs");
        builder.HasOne<Scenario>().WithMany().HasForeignKey(r => r.ScenarioId);
        builder.HasOne<ScenarioVersion>().WithMany().HasForeignKey(r => r.ScenarioVersionId);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ScenarioRunId);
        builder.Navigation(r => r.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(r => new { r.PersonId, r.ScenarioId }, "open_scenario_run").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(r => new { r.PersonId, r.StartedAt });
        builder.HasIndex(r => new { r.ScenarioVersionId, r.EndedAt });
    }
}

internal sealed class RunStepTable : IEntityTypeConfiguration<RunStep>
{
    public void Configure(EntityTypeBuilder<RunStep> builder)
    {
        builder.ToTable("scenario_run_steps");
        builder.HasKey(s => new { s.ScenarioRunId, s.Position });
    }
}

public static class ScenarioRunQueries
{
    extension(IQueryable<ScenarioRun> runs)
    {
        /// <summary>The person's runs of the scenario, the latest first.</summary>
        public IQueryable<ScenarioRun> Of(Guid personId, Guid scenarioId) =>
            runs.Where(r => r.PersonId == personId && r.ScenarioId == scenarioId).OrderByDescending(r => r.StartedAt);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>The script of a scenario as one author left it: written as a draft, published when nothing is wrong with it, then superseded. Only drafts change.</summary>
public sealed class ScenarioVersion : Entity
{
    private ScenarioVersion()
    {
    }

    public Guid ScenarioId { get; private set; }

    public int Number { get; private set; }

    public VersionState State { get; private set; }

    public Script Script { get; private set; } = Script.Blank;

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [ScenarioId];

    public static ScenarioVersion First(Guid scenarioId, Script? script = null) => Begin(scenarioId, 1, script ?? Script.Blank);

    /// <summary>A draft that starts as a copy of this version. Its nodes keep their ids, so that reports can be compared.</summary>
    public ScenarioVersion Next() => Begin(ScenarioId, Number + 1, Script);

    /// <summary>Writes a node anew or over the one with its id. What one may answer there stays as it is; an end has no answers.</summary>
    public void Write(Node node)
    {
        RefuseUnlessDraft();
        Refuse.When(node.Name.En.Length == 0 || node.Line.En.Length == 0, "Give the node a name and words in English");
        Refuse.When(Script.Find(node.Id) is null && Script.Nodes.Count >= Script.MaxNodes, "A scenario has at most {0} nodes", Script.MaxNodes);
        Script = Script.With(node with { Choices = node.IsEnd ? [] : Script.Find(node.Id)?.Choices ?? node.Choices });
        Record(new NodeWritten());
    }

    public void Remove(Guid nodeId)
    {
        RefuseUnlessDraft();
        Refuse.When(nodeId == Script.StartId && Script.Nodes.Count > 1, "The talk begins here: choose another beginning first");
        Script = Script.Without(nodeId);
        Record(new NodeRemoved());
    }

    public void StartWith(Guid nodeId)
    {
        RefuseUnlessDraft();
        Script = Script with { StartId = nodeId };
        Record(new ScriptTermsSet());
    }

    public void Write(Guid nodeId, Choice choice)
    {
        RefuseUnlessDraft();
        var node = Script.Find(nodeId)!;
        Refuse.When(node.IsEnd, "An end has no choices");
        Refuse.When(choice.Text.En.Length == 0, "Write the choice in English");
        Refuse.When(node.Find(choice.Id) is null && node.Choices.Count >= Node.MaxChoices, "A node has at most {0} choices", Node.MaxChoices);
        Refuse.When(choice.ToId is not null && Script.Find(choice.ToId) is null, "Choose a node of this scenario");
        Script = Script.With(node.With(choice));
        Record(new ChoiceWritten());
    }

    public void RemoveChoice(Guid nodeId, Guid choiceId)
    {
        RefuseUnlessDraft();
        var node = Script.Find(nodeId)!;
        Script = Script.With(node with { Choices = [.. node.Choices.Where(c => c.Id != choiceId)] });
        Record(new ChoiceRemoved());
    }

    public void Agree(ScriptTerms terms)
    {
        RefuseUnlessDraft();
        Script = Script with { Terms = terms };
        Record(new ScriptTermsSet());
    }

    internal void Publish(Guid? byId, DateTimeOffset now)
    {
        RefuseUnlessDraft();
        Refuse.When(ScriptCheck.ProblemsOf(Script).Count > 0, "Mend what the list names before you publish");
        (State, PublishedAt, PublishedById) = (VersionState.Published, now, byId);
    }

    internal void Supersede() => State = VersionState.Superseded;

    private static ScenarioVersion Begin(Guid scenarioId, int number, Script script)
    {
        var version = new ScenarioVersion { ScenarioId = scenarioId, Number = number, Script = script };
        version.Record(new ScenarioVersionBegun(number));
        return version;
    }

    private void RefuseUnlessDraft() => Refuse.When(State != VersionState.Draft, "A published version does not change: edit a new draft");
}

[Says("began version {Number} of the scenario")]
public sealed record ScenarioVersionBegun(int Number) : IFact;

[Says("wrote a node")]
public sealed record NodeWritten : IFact;

[Says("removed a node")]
public sealed record NodeRemoved : IFact;

[Says("wrote a choice")]
public sealed record ChoiceWritten : IFact;

[Says("removed a choice")]
public sealed record ChoiceRemoved : IFact;

[Says("changed the rules of the scenario")]
public sealed record ScriptTermsSet : IFact;

internal sealed class ScenarioVersionTable : IEntityTypeConfiguration<ScenarioVersion>
{
    public void Configure(EntityTypeBuilder<ScenarioVersion> builder)
    {
        builder.ToTable("scenario_versions");
        builder.Property(v => v.Script).HasConversion<JsonConverter<Script>>();
        builder.HasOne<Scenario>().WithMany().HasForeignKey(v => v.ScenarioId);
        builder.HasIndex(v => new { v.ScenarioId, v.Number }).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>A talk with a client to practise in: a title over versions of its script. Learners start on the published one; editing makes a draft beside it.</summary>
public sealed class Scenario : Entity
{
    public const int CodeMaxLength = 60;
    public const int MaxMinutes = 120;

    private Scenario()
    {
    }

    /// <summary>Short stable word by which starter content knows its scenario; null for those written here.</summary>
    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>Who the client is and what the matter is, told before the talk begins.</summary>
    public LocalisedText Summary { get; private set; } = LocalisedText.Empty;

    public int Minutes { get; private set; }

    public List<Guid> CompetencyIds { get; private set; } = [];

    public Guid? PublishedVersionId { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public LearningItem Item => new(LearningKind.Scenario, Id, Title, CompetencyIds, Minutes);

    public static Scenario Author(ScenarioWords words, string? code = null)
    {
        var scenario = new Scenario { Code = code };
        scenario.Take(words);
        scenario.Record(new ScenarioAuthored());
        return scenario;
    }

    public void Describe(ScenarioWords words)
    {
        Take(words);
        Record(new ScenarioDescribed());
    }

    /// <summary>New runs take this version; those that are under way keep theirs.</summary>
    public void Publish(ScenarioVersion draft, ScenarioVersion? current, Guid? byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This scenario is archived");
        draft.Publish(byId, now);
        current?.Supersede();
        PublishedVersionId = draft.Id;
        Record(new ScenarioPublished(draft.Number));
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This scenario is archived");
        ArchivedAt = now;
        Record(new ScenarioArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This scenario is in use");
        ArchivedAt = null;
        Record(new ScenarioRestored());
    }

    private void Take(ScenarioWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        (Title, Summary, Minutes, CompetencyIds) = (words.Title, words.Summary, words.Minutes, [.. words.CompetencyIds.Distinct()]);
    }
}

public sealed record ScenarioWords(LocalisedText Title, LocalisedText Summary, int Minutes, IReadOnlyList<Guid> CompetencyIds);

[Says("began the scenario")]
public sealed record ScenarioAuthored : IFact;

[Says("changed the scenario's description")]
public sealed record ScenarioDescribed : IFact;

[Says("published version {Number} of the scenario")]
public sealed record ScenarioPublished(int Number) : IFact;

[Says("archived the scenario")]
public sealed record ScenarioArchived : IFact;

[Says("took the scenario into use again")]
public sealed record ScenarioRestored : IFact;

internal sealed class ScenarioTable : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.ToTable("scenarios");
        builder.Ignore(s => s.Item);
        builder.Property(s => s.Code).HasMaxLength(Scenario.CodeMaxLength);
        builder.HasIndex(s => s.Code).IsUnique();
    }
}

public static class ScenarioQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Scenario> Scenarios => db.Set<Scenario>();

        public DbSet<ScenarioVersion> ScenarioVersions => db.Set<ScenarioVersion>();

        public DbSet<ScenarioRun> ScenarioRuns => db.Set<ScenarioRun>();
    }

    extension(IQueryable<Scenario> scenarios)
    {
        /// <summary>Those that learners can start.</summary>
        public IQueryable<Scenario> Offered() => scenarios.Where(s => s.PublishedVersionId != null && s.ArchivedAt == null);
    }
}

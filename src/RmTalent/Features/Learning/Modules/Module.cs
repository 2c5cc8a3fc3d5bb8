using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Modules;

/// <summary>An e-learning module: a title over versions of its lessons. Learners start on the published version; editing makes a draft beside it.</summary>
public sealed class Module : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int SummaryMaxLength = 600;
    public const int CapsuleLeast = 5;
    public const int CapsuleMost = 10;

    private Module()
    {
    }

    /// <summary>Short stable word by which starter content knows its module; null for those written here.</summary>
    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public LocalisedText Summary { get; private set; } = LocalisedText.Empty;

    public List<Guid> CompetencyIds { get; private set; } = [];

    public Guid? PublishedVersionId { get; private set; }

    /// <summary>Estimated reading time of the published version.</summary>
    public int Minutes { get; private set; }

    /// <summary>Micro-learning: read in five to ten minutes.</summary>
    public bool IsCapsule { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public LearningItem Item => new(LearningKind.Module, Id, Title, CompetencyIds, Minutes) { IsCapsule = IsCapsule };

    public static Module Author(ModuleWords words, string? code = null)
    {
        var module = new Module { Code = code };
        module.Take(words);
        module.Record(new ModuleAuthored());
        return module;
    }

    public void Describe(ModuleWords words)
    {
        Take(words);
        Record(new ModuleDescribed());
    }

    /// <summary>New learners start on this version.</summary>
    /// <param name="draft">What is published.</param>
    /// <param name="current">What was published before.</param>
    /// <param name="byId">Who; null for starter content.</param>
    /// <param name="now">When.</param>
    /// <param name="started">What becomes of those in progress.</param>
    public void Publish(ModuleVersion draft, ModuleVersion? current, Guid? byId, DateTimeOffset now, StartedLearners started = StartedLearners.Stay)
    {
        Refuse.When(ArchivedAt is not null, "This module is archived");
        var minutes = draft.Lessons.Sum(l => l.Minutes);
        Refuse.When(IsCapsule && minutes is (< CapsuleLeast or > CapsuleMost), "A capsule takes {0} to {1} minutes; this one takes {2}", CapsuleLeast, CapsuleMost, minutes);
        draft.Publish(byId, now);
        current?.Supersede();
        (PublishedVersionId, Minutes) = (draft.Id, minutes);
        Record(new ModulePublished(draft.Number, started));
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This module is archived");
        ArchivedAt = now;
        Record(new ModuleArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This module is in use");
        ArchivedAt = null;
        Record(new ModuleRestored());
    }

    private void Take(ModuleWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        (Title, Summary, CompetencyIds, IsCapsule) = (words.Title, words.Summary, [.. words.CompetencyIds.Distinct()], words.IsCapsule);
    }
}

public sealed record ModuleWords(LocalisedText Title, LocalisedText Summary, IReadOnlyList<Guid> CompetencyIds, bool IsCapsule = false);

/// <summary>What becomes of learners who are in the middle of the version before.</summary>
public enum StartedLearners
{
    [Text("They finish the version that they started")]
    Stay,

    [Text("They go on in the new version, see what changed, and read changed lessons again")]
    SeeChanges,

    [Text("They start again")]
    StartAgain,
}

[Says("began the module")]
public sealed record ModuleAuthored : IFact;

[Says("changed the module's description")]
public sealed record ModuleDescribed : IFact;

[Says("published version {Number} of the module")]
public sealed record ModulePublished(int Number, StartedLearners Started = StartedLearners.Stay) : IFact;

[Says("archived the module")]
public sealed record ModuleArchived : IFact;

[Says("took the module into use again")]
public sealed record ModuleRestored : IFact;

internal sealed class ModuleTable : IEntityTypeConfiguration<Module>
{
    public void Configure(EntityTypeBuilder<Module> builder)
    {
        builder.ToTable("modules");
        builder.Ignore(m => m.Item);
        builder.Property(m => m.Code).HasMaxLength(Module.CodeMaxLength);
        builder.HasIndex(m => m.Code).IsUnique();
    }
}

public static class ModuleQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Module> Modules => db.Set<Module>();

        public DbSet<ModuleVersion> ModuleVersions => db.Set<ModuleVersion>();
    }

    extension(IQueryable<Module> modules)
    {
        /// <summary>Those that learners can start.</summary>
        public IQueryable<Module> Offered() => modules.Where(m => m.PublishedVersionId != null && m.ArchivedAt == null);
    }
}

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

    public DateTimeOffset? ArchivedAt { get; private set; }

    public LearningItem Item => new(LearningKind.Module, Id, Title, CompetencyIds, Minutes);

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

    /// <summary>New learners start on this version; those in progress stay on theirs.</summary>
    public void Publish(ModuleVersion draft, ModuleVersion? current, Guid? byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This module is archived");
        current?.Supersede();
        draft.Publish(byId, now);
        (PublishedVersionId, Minutes) = (draft.Id, draft.Lessons.Sum(l => l.Minutes));
        Record(new ModulePublished(draft.Number));
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
        (Title, Summary, CompetencyIds) = (words.Title, words.Summary, [.. words.CompetencyIds.Distinct()]);
    }
}

public sealed record ModuleWords(LocalisedText Title, LocalisedText Summary, IReadOnlyList<Guid> CompetencyIds);

[Says("began the module")]
public sealed record ModuleAuthored : IFact;

[Says("changed the module's description")]
public sealed record ModuleDescribed : IFact;

[Says("published version {Number} of the module")]
public sealed record ModulePublished(int Number) : IFact;

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

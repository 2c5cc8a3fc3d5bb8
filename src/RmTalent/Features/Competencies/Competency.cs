using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Competencies;

/// <summary>Something a relationship manager is able to do, on five levels that each say what you would see. Archived, never deleted: evidence points at it.</summary>
public sealed class Competency : Entity
{
    public const int Levels = 5;
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 80;
    public const int DescriptionMaxLength = 500;
    public const int AnchorMaxLength = 400;

    private Competency()
    {
    }

    /// <summary>Short stable word, for example <c>objection-handling</c>; imports and demo data know the competency by it.</summary>
    public string Code { get; private set; } = "";

    public LocalisedText Name { get; private set; } = LocalisedText.Empty;

    public LocalisedText Description { get; private set; } = LocalisedText.Empty;

    /// <summary>What you would see on levels 1 to 5, in that order.</summary>
    public Anchors Anchors { get; private set; } = Anchors.Empty;

    public int Position { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public Guid? ArchivedById { get; private set; }

    public static Competency Define(string code, CompetencyWords words, int position)
    {
        var competency = new Competency { Code = code, Position = position };
        competency.Take(words);
        competency.Record(new CompetencyDefined(code));
        return competency;
    }

    /// <summary>The sentence for a level; a median such as 3.5 reads as the level already reached.</summary>
    public LocalisedText AnchorOf(decimal level) => Anchors.Of(level);

    public void Describe(CompetencyWords words)
    {
        Take(words);
        Record(new CompetencyDescribed());
    }

    public void MoveTo(int position)
    {
        if (position != Position)
        {
            Position = position;
            Record(new CompetencyMoved(position));
        }
    }

    public void Archive(Guid byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This competency is already archived");
        (ArchivedAt, ArchivedById) = (now, byId);
        Record(new CompetencyArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This competency is in use");
        (ArchivedAt, ArchivedById) = (null, null);
        Record(new CompetencyRestored());
    }

    private void Take(CompetencyWords words)
    {
        Refuse.When(words.Name.En.Length == 0, "Name the competency in English");
        (Name, Description, Anchors) = (words.Name, words.Description, words.Anchors);
    }
}

public sealed record CompetencyWords(LocalisedText Name, LocalisedText Description, Anchors Anchors);

/// <summary>One observable sentence for each level, 1 (awareness) to 5 (expert).</summary>
public sealed record Anchors(LocalisedText L1, LocalisedText L2, LocalisedText L3, LocalisedText L4, LocalisedText L5)
{
    public static readonly Anchors Empty = new(LocalisedText.Empty, LocalisedText.Empty, LocalisedText.Empty, LocalisedText.Empty, LocalisedText.Empty);

    public IEnumerable<(int Level, LocalisedText Text)> All() => [(1, L1), (2, L2), (3, L3), (4, L4), (5, L5)];

    public LocalisedText Of(decimal level) => All().Last(a => a.Level <= Math.Max(1, level)).Text;
}

[Says("defined the competency")]
public sealed record CompetencyDefined(string Code) : IFact;

[Says("changed the competency")]
public sealed record CompetencyDescribed : IFact;

[Says("moved the competency to place {Position}")]
public sealed record CompetencyMoved(int Position) : IFact;

[Says("archived the competency")]
public sealed record CompetencyArchived : IFact;

[Says("took the competency into use again")]
public sealed record CompetencyRestored : IFact;

internal sealed class CompetencyTable : IEntityTypeConfiguration<Competency>
{
    public void Configure(EntityTypeBuilder<Competency> builder)
    {
        builder.ToTable("competencies");
        builder.Property(c => c.Code).HasMaxLength(Competency.CodeMaxLength);
        builder.Property(c => c.Anchors).HasConversion<JsonConverter<Anchors>>();
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.Position);
    }
}

public static class CompetencyQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Competency> Competencies => db.Set<Competency>();
    }

    extension(IQueryable<Competency> competencies)
    {
        /// <summary>Not archived, in the order of the framework.</summary>
        public IQueryable<Competency> InUse() => competencies.Where(c => c.ArchivedAt == null).OrderBy(c => c.Position).ThenBy(c => c.Code);
    }
}

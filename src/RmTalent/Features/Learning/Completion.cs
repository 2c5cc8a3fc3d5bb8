using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning;

/// <summary>Somebody completed a module, course, exercise or exam. Written once for each run at it and never changed: repeating the item adds another.</summary>
public sealed class Completion : Entity
{
    private Completion()
    {
    }

    public Guid PersonId { get; private set; }

    public LearningKind Kind { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>The run that was completed: progress, seat, submission or attempt.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The item's title as it was then.</summary>
    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public DateTimeOffset CompletedAt { get; private set; }

    public decimal? ScorePercent { get; private set; }

    public decimal? Hours { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId, ItemId];

    /// <param name="personId">Who completed it.</param>
    /// <param name="item">What was completed.</param>
    /// <param name="sourceId">The run; a second completion of the same run breaks the unique index.</param>
    /// <param name="now">When.</param>
    /// <param name="scorePercent">0 to 100, where there was a score.</param>
    public static Completion Of(Guid personId, LearningItem item, Guid sourceId, DateTimeOffset now, decimal? scorePercent = null)
    {
        var completion = new Completion
        {
            PersonId = personId,
            Kind = item.Kind,
            ItemId = item.Id,
            SourceId = sourceId,
            Title = item.Title,
            CompletedAt = now,
            ScorePercent = scorePercent,
            Hours = Math.Round(item.Minutes / 60m, 2),
        };
        completion.Record(new LearningCompleted(personId, item.Kind, item.Id, scorePercent));
        return completion;
    }
}

[Says("completed a piece of learning")]
public sealed record LearningCompleted(Guid PersonId, LearningKind Kind, Guid ItemId, decimal? ScorePercent) : IFact;

internal sealed class CompletionTable : IEntityTypeConfiguration<Completion>
{
    public void Configure(EntityTypeBuilder<Completion> builder)
    {
        builder.ToTable("completions");
        builder.Property(c => c.ScorePercent).HasConversion<double?>(); // SQLite compares decimals only as numbers
        builder.Property(c => c.Hours).HasConversion<double?>();
        builder.HasIndex(c => new { c.Kind, c.SourceId, c.PersonId }).IsUnique();
        builder.HasIndex(c => new { c.PersonId, c.CompletedAt });
        builder.HasIndex(c => new { c.Kind, c.ItemId, c.PersonId });
    }
}

public static class CompletionQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Completion> Completions => db.Set<Completion>();
    }

    extension(IQueryable<Completion> completions)
    {
        public IQueryable<Completion> By(Guid personId) => completions.Where(c => c.PersonId == personId);

        public IQueryable<Completion> Of(LearningKind kind, Guid itemId) => completions.Where(c => c.Kind == kind && c.ItemId == itemId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>A practical task with a brief and a rubric; learners hand work in, trainers mark it.</summary>
public sealed class Exercise : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int BriefMaxLength = 8000;
    public const int MaxCriteria = 12;

    private Exercise()
    {
    }

    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>What to do and what to hand in, as Markdown.</summary>
    public LocalisedText Brief { get; private set; } = LocalisedText.Empty;

    public int Minutes { get; private set; }

    public Rubric Rubric { get; private set; } = Rubric.Empty;

    /// <summary>Those of the rubric.</summary>
    public List<Guid> CompetencyIds { get; private set; } = [];

    public DateTimeOffset? ArchivedAt { get; private set; }

    public LearningItem Item => new(LearningKind.Exercise, Id, Title, CompetencyIds, Minutes);

    public static Exercise Set(ExerciseWords words, string? code = null)
    {
        var exercise = new Exercise { Code = code };
        exercise.Take(words);
        exercise.Record(new ExerciseSet());
        return exercise;
    }

    public void Describe(ExerciseWords words)
    {
        Take(words);
        Record(new ExerciseDescribed());
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This exercise is archived");
        ArchivedAt = now;
        Record(new ExerciseArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This exercise is in use");
        ArchivedAt = null;
        Record(new ExerciseRestored());
    }

    private void Take(ExerciseWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        Refuse.When(words.Rubric.Criteria.Count is 0 or > MaxCriteria, "A rubric has 1 to {0} criteria", MaxCriteria);
        (Title, Brief, Minutes, Rubric) = (words.Title, words.Brief, words.Minutes, words.Rubric);
        CompetencyIds = [.. words.Rubric.Criteria.Select(c => c.CompetencyId).Distinct()];
    }
}

public sealed record ExerciseWords(LocalisedText Title, LocalisedText Brief, int Minutes, Rubric Rubric);

/// <summary>Criteria by levels: what a trainer sees at each level.</summary>
public sealed record Rubric(IReadOnlyList<Criterion> Criteria)
{
    public static readonly Rubric Empty = new([]);
}

/// <summary>One thing that is judged, bound to a competency. Levels run from 1 to 5 like those of the competency; a rubric may describe fewer.</summary>
/// <param name="Id">Keeps marks attached when the wording changes.</param>
/// <param name="CompetencyId">Where the mark becomes evidence.</param>
/// <param name="Name">What is judged.</param>
/// <param name="Expected">The level that passes.</param>
/// <param name="Levels">Described levels, ascending.</param>
public sealed record Criterion(Guid Id, Guid CompetencyId, LocalisedText Name, int Expected, IReadOnlyList<RubricLevel> Levels);

public sealed record RubricLevel(int Level, LocalisedText Text);

[Says("set the exercise")]
public sealed record ExerciseSet : IFact;

[Says("changed the exercise")]
public sealed record ExerciseDescribed : IFact;

[Says("archived the exercise")]
public sealed record ExerciseArchived : IFact;

[Says("took the exercise into use again")]
public sealed record ExerciseRestored : IFact;

internal sealed class ExerciseTable : IEntityTypeConfiguration<Exercise>
{
    public void Configure(EntityTypeBuilder<Exercise> builder)
    {
        builder.ToTable("exercises");
        builder.Ignore(e => e.Item);
        builder.Property(e => e.Code).HasMaxLength(Exercise.CodeMaxLength);
        builder.Property(e => e.Rubric).HasConversion<JsonConverter<Rubric>>();
        builder.HasIndex(e => e.Code).IsUnique();
    }
}

public static class ExerciseQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Exercise> Exercises => db.Set<Exercise>();

        public DbSet<Submission> Submissions => db.Set<Submission>();
    }
}

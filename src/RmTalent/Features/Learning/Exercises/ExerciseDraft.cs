using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>What somebody has written so far and not handed in: one for each person and exercise, gone when the work is handed in.</summary>
public sealed class ExerciseDraft(Guid exerciseId, Guid personId)
{
    public Guid ExerciseId { get; private set; } = exerciseId;

    public Guid PersonId { get; private set; } = personId;

    public string Text { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public void Keep(string text, DateTimeOffset now) => (Text, SavedAt) = (text, now);
}

internal sealed class ExerciseDraftTable : IEntityTypeConfiguration<ExerciseDraft>
{
    public void Configure(EntityTypeBuilder<ExerciseDraft> builder)
    {
        builder.ToTable("exercise_drafts");
        builder.HasKey(d => new { d.ExerciseId, d.PersonId });
        builder.HasOne<Exercise>().WithMany().HasForeignKey(d => d.ExerciseId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("exam_attempts");
        builder.Property(a => a.ScorePercent).HasConversion<double?>(); // SQLite compares decimals only as numbers
        builder.Property(a => a.SetAsideReason).HasMaxLength(Attempt.ReasonMaxLength);
        builder.HasOne<Exam>().WithMany().HasForeignKey(a => a.ExamId);
        builder.HasMany(a => a.Items).WithOne().HasForeignKey(i => i.AttemptId);
        builder.Navigation(a => a.Items).HasField("_items").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => new { a.PersonId, a.ExamId }, "open_attempt").IsUnique().HasFilter("\"SubmittedAt\" IS NULL");
        builder.HasIndex(a => new { a.PersonId, a.ExamId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.ExamId, a.StartedAt, a.Id });
        builder.HasIndex(a => a.EndsAt, "attempts_running_out").HasFilter("\"SubmittedAt\" IS NULL");
        builder.HasIndex(a => new { a.SubmittedAt, a.Id }, "attempts_to_mark").HasFilter("\"SubmittedAt\" IS NOT NULL AND \"ScoredAt\" IS NULL");
    }
}

internal sealed class AttemptItemTable : IEntityTypeConfiguration<AttemptItem>
{
    public void Configure(EntityTypeBuilder<AttemptItem> builder)
    {
        builder.ToTable("exam_attempt_items");
        builder.HasKey(i => new { i.AttemptId, i.Position });
        builder.Property(i => i.Content).HasConversion<JsonConverter<QuestionContent>>();
        builder.Property(i => i.Order).HasConversion<JsonConverter<Shuffling>>();
        builder.Property(i => i.Answer).HasConversion<JsonConverter<Answer>>();
        builder.Property(i => i.Marked).HasConversion<JsonConverter<ItemMark>>();
        builder.Property(i => i.Score).HasConversion<double?>();
        builder.HasIndex(i => new { i.QuestionId, i.AttemptId });
    }
}

public static class AttemptQueries
{
    extension(IQueryable<Attempt> attempts)
    {
        /// <summary>Open ones whose time, grace included, is up.</summary>
        public IQueryable<Attempt> RunOut(DateTimeOffset asOf)
        {
            var last = asOf - Attempt.Grace;
            return attempts.Where(a => a.SubmittedAt == null && a.EndsAt != null && a.EndsAt < last).OrderBy(a => a.EndsAt);
        }

        public IQueryable<Attempt> Of(Guid personId, Guid examId) => attempts.Where(a => a.PersonId == personId && a.ExamId == examId);

        /// <summary>Handed in, with something that a person has to mark.</summary>
        public IQueryable<Attempt> ToMark() => attempts.Where(a => a.SubmittedAt != null && a.ScoredAt == null && a.SetAsideAt == null);
    }
}

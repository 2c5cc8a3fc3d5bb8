using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions");
        builder.Property(q => q.Code).HasMaxLength(Question.CodeMaxLength);
        builder.Property(q => q.Topic).HasMaxLength(Question.TopicMaxLength);
        builder.Property(q => q.SearchWords).HasMaxLength(Question.SearchMaxLength);
        builder.Property(q => q.Content).HasConversion<JsonConverter<QuestionContent>>();
        builder.HasMany(q => q.Editions).WithOne().HasForeignKey(e => e.QuestionId);
        builder.Navigation(q => q.Editions).HasField("_editions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(q => q.Code).IsUnique();
        builder.HasIndex(q => new { q.CompetencyId, q.Topic, q.Id });
        builder.HasIndex(q => new { q.Topic, q.Id });
    }
}

internal sealed class QuestionEditionTable : IEntityTypeConfiguration<QuestionEdition>
{
    public void Configure(EntityTypeBuilder<QuestionEdition> builder)
    {
        builder.ToTable("question_editions");
        builder.HasKey(e => new { e.QuestionId, e.Number });
        builder.Property(e => e.Content).HasConversion<JsonConverter<QuestionContent>>();
    }
}

public static class QuestionQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Question> Questions => db.Set<Question>();
    }

    extension(IQueryable<Question> questions)
    {
        /// <summary>What a section may draw from: a competency, a topic, or a topic within a competency.</summary>
        public IQueryable<Question> Pool(Guid? competencyId, string topic) =>
            questions.Where(q => q.ArchivedAt == null && (competencyId == null || q.CompetencyId == competencyId) && (topic == "" || q.Topic == topic));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

internal sealed class ExamTable : IEntityTypeConfiguration<Exam>
{
    public void Configure(EntityTypeBuilder<Exam> builder)
    {
        builder.ToTable("exams");
        builder.Ignore(e => e.Item);
        builder.Property(e => e.Code).HasMaxLength(Exam.CodeMaxLength);
        builder.Property(e => e.Rules).HasConversion<JsonConverter<ExamRules>>();
        builder.Property(e => e.Sections).HasConversion<JsonConverter<Sections>>();
        builder.HasIndex(e => e.Code).IsUnique();
    }
}

public static class ExamQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Exam> Exams => db.Set<Exam>();

        public DbSet<Attempt> Attempts => db.Set<Attempt>();

        /// <summary>How many questions each section can ask, in the order of the sections.</summary>
        public async Task<List<int>> PoolSizesAsync(Exam exam, CancellationToken cancellationToken)
        {
            var sizes = new List<int>();
            foreach (var section in exam.Sections.All)
            {
                sizes.Add(await db.SourceOf(section).CountAsync(cancellationToken));
            }

            return sizes;
        }

        /// <summary>The questions that an attempt asks, section by section: drawn by chance, none twice where the bank has enough, or the fixed ones.</summary>
        public async Task<List<IReadOnlyList<Question>>> DrawAsync(Exam exam, CancellationToken cancellationToken)
        {
            var ids = new List<List<Guid>>();
            foreach (var section in exam.Sections.All)
            {
                var pool = await db.SourceOf(section).Select(q => q.Id).ToListAsync(cancellationToken);
                ids.Add([.. section.Questions is { } asked ? asked.Where(pool.Contains) : ExamDraw.Of(pool, section.Draw, ids.SelectMany(i => i).ToHashSet())]);
            }

            var drawn = ids.SelectMany(i => i).Distinct().ToList();
            var questions = await db.Set<Question>().AsNoTracking().Where(q => drawn.Contains(q.Id)).ToDictionaryAsync(q => q.Id, cancellationToken);
            return ids.ConvertAll(section => (IReadOnlyList<Question>)section.ConvertAll(id => questions[id]));
        }

        private IQueryable<Question> SourceOf(ExamSection section)
        {
            var asked = section.Questions?.ToList();
            return asked is null ? db.Set<Question>().Pool(section.CompetencyId, section.Topic) : db.Set<Question>().Where(q => q.ArchivedAt == null && asked.Contains(q.Id));
        }
    }
}

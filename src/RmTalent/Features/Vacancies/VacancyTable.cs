using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

internal sealed class VacancyTable : IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Vacancy> builder)
    {
        builder.ToTable("vacancies");
        builder.Property(v => v.Reference).HasMaxLength(6);
        builder.Property(v => v.Slug).HasMaxLength(80);
        builder.Property(v => v.Title).HasMaxLength(Vacancy.TitleMaxLength);
        builder.Property(v => v.SearchWords).HasMaxLength(500);
        builder.Property(v => v.Language).HasMaxLength(2);
        builder.Property(v => v.Country).HasMaxLength(2);
        builder.Property(v => v.Currency).HasMaxLength(3);
        builder.Property(v => v.Department).HasMaxLength(Vacancy.WordsMaxLength);
        builder.Property(v => v.Location).HasMaxLength(Vacancy.WordsMaxLength);
        builder.Property(v => v.PayMin).HasPrecision(12, 2);
        builder.Property(v => v.PayMax).HasPrecision(12, 2);
        builder.Property(v => v.Requirements).AsJson();
        builder.Property(v => v.Questions).AsJson();
        builder.HasMany(v => v.Versions).WithOne().HasForeignKey(v => v.VacancyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => v.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.HiringManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.RecruiterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => v.Reference).IsUnique();
        builder.HasIndex(v => v.Slug).IsUnique();
        builder.HasIndex(v => new { v.Status, v.PublishedAt });
        builder.HasIndex(v => new { v.Status, v.ApplyByOn }); // serves the sweep that closes
        builder.HasIndex(v => new { v.PublishedAt, v.Version, v.ChangedAt }); // serves the stamp of the careers site
        builder.HasIndex(v => new { v.Title, v.Id });
        builder.HasIndex(v => new { v.DraftedAt, v.Id });
        builder.HasIndex(v => new { v.HiringManagerId, v.Status });
        builder.HasIndex(v => new { v.RecruiterId, v.Status });
    }
}

internal sealed class VacancyVersionTable : IEntityTypeConfiguration<VacancyVersion>
{
    public void Configure(EntityTypeBuilder<VacancyVersion> builder)
    {
        builder.ToTable("vacancy_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Content).HasConversion<JsonConverter<VacancyContent>>();
        builder.HasIndex(v => new { v.VacancyId, v.Number }).IsUnique();
    }
}

public static class VacancyQueries
{
    extension(AppDbContext db)
    {
        public DbSet<VacancyVersion> VacancyVersions => db.Set<VacancyVersion>();

        public DbSet<Vacancy> Vacancies => db.Set<Vacancy>();
    }

    extension(IQueryable<Vacancy> vacancies)
    {
        /// <summary>Those that the person may see: recruiters and administrators all, hiring managers their own, others what is public.</summary>
        public IQueryable<Vacancy> SeenBy(ClaimsPrincipal user)
        {
            if (user.IsAdministrator || user.IsInRole(Roles.Recruiter))
            {
                return vacancies;
            }

            var id = user.Id;
            return user.IsInRole(Roles.HiringManager)
                ? vacancies.Where(v => v.HiringManagerId == id)
                : vacancies.Where(v => v.Status == VacancyStatus.Published);
        }

        /// <summary>Those shown on the careers site.</summary>
        public IQueryable<Vacancy> Open(DateOnly today) =>
            vacancies.Where(v => v.Status == VacancyStatus.Published && (v.ApplyByOn == null || v.ApplyByOn >= today));
    }
}

using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

internal sealed class ApplicationTable : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("applications");
        builder.Property(a => a.Reference).HasMaxLength(8);
        builder.Property(a => a.Source).HasMaxLength(Application.SourceMaxLength);
        builder.Property(a => a.NoticeVersion).HasMaxLength(20);
        builder.Property(a => a.NoticeSubject).HasMaxLength(Application.NoticeSubjectMaxLength);
        builder.Property(a => a.Dossier).HasConversion<JsonConverter<Dossier>>();
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(a => a.VacancyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(a => a.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.HasIndex(a => new { a.VacancyId, a.CandidateId });
        builder.HasIndex(a => new { a.VacancyId, a.Status, a.SubmittedAt });
        builder.HasIndex(a => new { a.SubmittedAt, a.Id });
        builder.HasIndex(a => new { a.Status, a.SubmittedAt });
        builder.HasIndex(a => new { a.Status, a.StatusSince }); // those without a step for long
        builder.HasIndex(a => new { a.Source, a.SubmittedAt });
        builder.HasIndex(a => new { a.CommunicatedAt, a.NoticeDueAt }); // serves the sweep that sends decisions
        builder.HasIndex(a => a.DecidedAt, "untold_decisions").HasFilter("\"Status\" = 'Unsuccessful' AND \"CommunicatedAt\" IS NULL AND \"NoticeDueAt\" IS NULL");
        builder.HasIndex(a => new { a.PoolConsentAt, a.Id });
        builder.HasIndex(a => a.EmployeeId);
        builder.HasIndex(a => a.CandidateId);
        builder.Ignore(a => a.CandidateStatus);
    }
}

internal sealed class CandidateTable : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidates");
        builder.Property(c => c.Name).HasMaxLength(Candidate.NameMaxLength);
        builder.Property(c => c.SearchName).HasMaxLength(Candidate.NameMaxLength * 2);
        builder.Property(c => c.Email).HasMaxLength(Candidate.EmailMaxLength);
        builder.Property(c => c.NormalisedEmail).HasMaxLength(Candidate.EmailMaxLength);
        builder.Property(c => c.Phone).HasMaxLength(Candidate.PhoneMaxLength);
        builder.Property(c => c.Country).HasMaxLength(2);
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(c => c.Contact);
        builder.HasIndex(c => c.NormalisedEmail);
        builder.HasIndex(c => new { c.SearchName, c.Id, c.NormalisedEmail }); // the order of lists; and read whole where a part of a name is searched: a tenth of the table
        builder.Property(c => c.NormalisedPhone).HasMaxLength(8);
        builder.HasIndex(c => c.NormalisedPhone);
    }
}

public static class ApplicationQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Application> Applications => db.Set<Application>();

        public DbSet<Candidate> Candidates => db.Set<Candidate>();

        /// <summary>The candidate, and those who were merged into them, directly or through another.</summary>
        public async Task<List<Guid>> WithMergedAsync(Guid candidateId, CancellationToken cancellationToken)
        {
            List<Guid> all = [], found = [candidateId];
            while (found.Count > 0)
            {
                all.AddRange(found);
                var above = found;
                found = await db.Candidates.Where(c => c.MergedIntoId != null && above.Contains(c.MergedIntoId.Value)).Select(c => c.Id).ToListAsync(cancellationToken);
            }

            return all;
        }

        /// <summary>Under whom the candidate stands now: the candidate, unless merged into another. Null when there is none of that id.</summary>
        public async Task<Candidate?> KeptAsync(Guid candidateId, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == candidateId, cancellationToken);
            return candidate?.MergedIntoId is { } keptId ? await db.KeptAsync(keptId, cancellationToken) : candidate;
        }

        /// <summary>The applications that the person may see: recruiters and administrators all, hiring managers those for their vacancies.</summary>
        public IQueryable<Application> ApplicationsSeenBy(ClaimsPrincipal user)
        {
            var applications = db.Set<Application>();
            if (user.IsAdministrator || user.IsInRole(Roles.Recruiter))
            {
                return applications;
            }

            var id = user.Id;
            return applications.Where(a => db.Set<Vacancy>().Any(v => v.Id == a.VacancyId && v.HiringManagerId == id));
        }
    }

    extension(IQueryable<Application> applications)
    {
        public IQueryable<Application> InScreening() =>
            applications.Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.InReview);

        /// <summary>Decisions that are to be communicated by now.</summary>
        public IQueryable<Application> ToTell(DateTimeOffset asOf) =>
            applications.Where(a => a.CommunicatedAt == null && a.NoticeDueAt <= asOf).OrderBy(a => a.NoticeDueAt);
    }
}

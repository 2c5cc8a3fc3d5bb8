using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Certification.Badges;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

internal sealed class CertificateTemplateTable : IEntityTypeConfiguration<CertificateTemplate>
{
    public void Configure(EntityTypeBuilder<CertificateTemplate> builder)
    {
        builder.ToTable("certificate_templates");
        builder.Property(t => t.Code).HasMaxLength(CertificateTemplate.CodeMaxLength);
        builder.Property(t => t.SignatoryName).HasMaxLength(CertificateTemplate.SignatoryMaxLength);
        builder.Property(t => t.SignatoryTitle).HasMaxLength(CertificateTemplate.SignatoryMaxLength);
        builder.Property(t => t.Hours).HasConversion<double?>();
        builder.Property(t => t.Design).HasConversion<JsonConverter<CertificateDesign>>();
        builder.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class AwardTable : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("awards");
        builder.Property(a => a.Number).HasMaxLength(Award.NumberMaxLength);
        builder.Property(a => a.Code).HasMaxLength(Award.CodeLength);
        builder.Property(a => a.Occasion).HasMaxLength(Award.OccasionMaxLength);
        builder.Property(a => a.PdfSha256).HasMaxLength(64);
        builder.Property(a => a.RevokedReason).HasMaxLength(Award.ReasonMaxLength);
        builder.Property(a => a.Snapshot).HasConversion<JsonConverter<AwardSnapshot>>();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CertificateTemplate>().WithMany().HasForeignKey(a => a.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SigningKey>().WithMany().HasForeignKey(a => a.SigningKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Achievement>().WithMany().HasForeignKey(a => a.AchievementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => new { a.PersonId, a.TemplateId, a.Occasion }).IsUnique();
        builder.HasIndex(a => new { a.PersonId, a.IssuedOn });
        builder.HasIndex(a => new { a.IssuedOn, a.Id });
        builder.HasIndex(a => new { a.SearchText, a.Id });
        builder.HasIndex(a => a.NextReminderOn).HasFilter("\"NextReminderOn\" IS NOT NULL");
        builder.HasIndex(a => a.ValidUntil);
    }
}

/// <summary>The last number given out in a year.</summary>
internal sealed class CertificateNumber
{
    public int Year { get; init; }

    public int Last { get; init; }
}

internal sealed class CertificateNumberTable : IEntityTypeConfiguration<CertificateNumber>
{
    public void Configure(EntityTypeBuilder<CertificateNumber> builder)
    {
        builder.ToTable("certificate_numbers");
        builder.HasKey(n => n.Year);
        builder.Property(n => n.Year).ValueGeneratedNever();
    }
}

internal sealed class IssueRuleTable : IEntityTypeConfiguration<IssueRule>
{
    public void Configure(EntityTypeBuilder<IssueRule> builder)
    {
        builder.ToTable("certificate_rules");
        builder.HasOne<CertificateTemplate>().WithMany().HasForeignKey(r => r.TemplateId);
        builder.HasIndex(r => new { r.ItemId, r.TemplateId }).IsUnique();
    }
}

internal sealed class BulkIssueTable : IEntityTypeConfiguration<BulkIssue>
{
    public void Configure(EntityTypeBuilder<BulkIssue> builder)
    {
        builder.ToTable("bulk_issues");
        builder.HasOne<CertificateTemplate>().WithMany().HasForeignKey(b => b.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.StartedAt);
    }
}

internal sealed class CertificateOrderTable : IEntityTypeConfiguration<CertificateOrder>
{
    public void Configure(EntityTypeBuilder<CertificateOrder> builder)
    {
        builder.ToTable("certificate_orders");
        builder.Property(o => o.Occasion).HasMaxLength(Award.OccasionMaxLength);
        builder.Property(o => o.Problem).HasMaxLength(CertificateOrder.ProblemMaxLength);
        builder.HasOne<BulkIssue>().WithMany().HasForeignKey(o => o.BulkIssueId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => new { o.BulkIssueId, o.PersonId }).IsUnique();
        builder.HasIndex(o => new { o.State, o.BulkIssueId });
    }
}

public static class CertificationQueries
{
    extension(AppDbContext db)
    {
        public DbSet<CertificateTemplate> CertificateTemplates => db.Set<CertificateTemplate>();

        public DbSet<Award> Awards => db.Set<Award>();

        public DbSet<IssueRule> IssueRules => db.Set<IssueRule>();

        public DbSet<BulkIssue> BulkIssues => db.Set<BulkIssue>();

        public DbSet<CertificateOrder> CertificateOrders => db.Set<CertificateOrder>();

        /// <summary>Those that the person may see: who issues them all, a line manager the team's, everybody their own.</summary>
        public IQueryable<Award> AwardsSeenBy(ClaimsPrincipal user)
        {
            var awards = db.Set<Award>();
            if (Policies.RolesOf(Policies.IssueCertificates).Any(user.IsInRole))
            {
                return awards;
            }

            var me = user.Id;
            var team = db.InTeamOf(me).Select(p => p.Id);
            return user.IsInRole(Roles.LineManager) ? awards.Where(a => a.PersonId == me || team.Contains(a.PersonId)) : awards.Where(a => a.PersonId == me);
        }
    }

    extension(IQueryable<Award> awards)
    {
        public IQueryable<Award> In(AwardState state, DateOnly today) => awards.Where(Is(state, today));

        /// <summary>Valid now, and for at most so many days more.</summary>
        public IQueryable<Award> EndingWithin(int days, DateOnly today)
        {
            var end = today.AddDays(days);
            return awards.In(AwardState.Valid, today).Where(a => a.ValidUntil <= end);
        }

        /// <summary>Those whose learner has to hear of the end.</summary>
        public IQueryable<Award> ReminderDue(DateOnly today) => awards.Where(a => a.NextReminderOn <= today);
    }

    extension(IQueryable<CertificateTemplate> templates)
    {
        public IQueryable<CertificateTemplate> InUse() => templates.Where(t => t.ArchivedAt == null);
    }

    private static Expression<Func<Award, bool>> Is(AwardState state, DateOnly today) => state switch
    {
        AwardState.Revoked => a => a.RevokedAt != null,
        AwardState.Replaced => a => a.RevokedAt == null && a.ReplacedAt != null,
        AwardState.Expired => a => a.RevokedAt == null && a.ReplacedAt == null && a.ValidUntil < today,
        _ => a => a.RevokedAt == null && a.ReplacedAt == null && (a.ValidUntil == null || a.ValidUntil >= today),
    };
}

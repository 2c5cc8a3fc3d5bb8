using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Scorm;

internal sealed class ScormPackageTable : IEntityTypeConfiguration<ScormPackage>
{
    public void Configure(EntityTypeBuilder<ScormPackage> builder)
    {
        builder.ToTable("scorm_packages");
        builder.Ignore(p => p.Item);
        builder.Ignore(p => p.Current);
        builder.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PackageId);
        builder.Navigation(p => p.Versions).AutoInclude();
    }
}

internal sealed class ScormVersionTable : IEntityTypeConfiguration<ScormVersion>
{
    public void Configure(EntityTypeBuilder<ScormVersion> builder)
    {
        builder.ToTable("scorm_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.FileName).HasMaxLength(ScormVersion.FileNameMaxLength);
        builder.Property(v => v.Manifest).HasConversion<JsonConverter<ScormManifest>>();
        builder.HasIndex(v => new { v.PackageId, v.Number }).IsUnique();
    }
}

internal sealed class ScormAttemptTable : IEntityTypeConfiguration<ScormAttempt>
{
    public void Configure(EntityTypeBuilder<ScormAttempt> builder)
    {
        builder.ToTable("scorm_attempts");
        builder.Ignore(a => a.Seconds);
        builder.Property(a => a.ScorePercent).HasConversion<double?>();
        builder.HasOne<ScormPackage>().WithMany().HasForeignKey(a => a.PackageId);
        builder.HasOne<ScormVersion>().WithMany().HasForeignKey(a => a.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Runs).WithOne().HasForeignKey(r => r.AttemptId);
        builder.Navigation(a => a.Runs).AutoInclude();
        builder.HasIndex(a => new { a.PersonId, a.PackageId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.PackageId, a.SeenAt });
    }
}

internal sealed class ScormRunTable : IEntityTypeConfiguration<ScormRun>
{
    public void Configure(EntityTypeBuilder<ScormRun> builder)
    {
        builder.ToTable("scorm_runs");
        builder.HasKey(r => new { r.AttemptId, r.ItemId });
        builder.Property(r => r.ItemId).HasMaxLength(ManifestReader.WordsMaxLength);
        builder.Property(r => r.ScorePercent).HasConversion<double?>();
        builder.Property(r => r.Report).IsConcurrencyToken(); // two reports in one moment: the later one comes again with the next
    }
}

public static class ScormQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ScormPackage> ScormPackages => db.Set<ScormPackage>();

        public DbSet<ScormAttempt> ScormAttempts => db.Set<ScormAttempt>();
    }

    extension(IQueryable<ScormPackage> packages)
    {
        public IQueryable<ScormPackage> Offered() => packages.Where(p => p.ArchivedAt == null);
    }
}

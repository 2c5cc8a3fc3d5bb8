using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Features.Reporting;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Privacy;

public enum ErasureGround
{
    [Text("The candidate asked for it")] Asked,
    [Text("The time for keeping the data was over")] TimeOver,
}

/// <summary>What an erasure can reach, in the words of the certificate.</summary>
public enum ErasedKind
{
    [Text("Contact details")] Contact,
    [Text("Application and answers")] Application,
    [Text("CV and other files")] Files,
    [Text("Text read from files, and the search index")] Search,
    [Text("Screening and colleagues' notes")] Screening,
    [Text("Interviews, scorecards and decisions")] Interviews,
    [Text("Offers")] Offers,
    [Text("Messages")] Messages,
    [Text("Links")] Links,
    [Text("Words in the history")] History,
}

/// <summary>Proof of an erasure. It names nobody: whoever was told the reference can show that it was about them.</summary>
public sealed class ErasureCertificate : Entity
{
    public const int ReferenceLength = 20;

    private ErasureCertificate()
    {
    }

    public string Reference { get; private set; } = "";

    public DateTimeOffset ErasedAt { get; private set; }

    public ErasureGround Ground { get; private set; }

    public string PolicyCountry { get; private set; } = "";

    public int KeepLength { get; private set; }

    public KeepUnit KeepUnit { get; private set; }

    public int Applications { get; private set; }

    public IReadOnlyList<ErasedKind> Kinds { get; private set; } = [];

    public Span Keep => new(KeepLength, KeepUnit);

    internal static ErasureCertificate Of(string reference, ErasureGround ground, RetentionPolicy policy, ErasedCounts erased, DateTimeOffset now)
    {
        var certificate = new ErasureCertificate
        {
            Reference = reference,
            ErasedAt = now,
            Ground = ground,
            PolicyCountry = policy.Country,
            KeepLength = policy.KeepLength,
            KeepUnit = policy.KeepUnit,
            Applications = erased.Applications,
            Kinds = erased.Kinds,
        };
        certificate.Record(new ApplicantErased(ground, erased.Applications));
        return certificate;
    }
}

internal sealed record ErasedCounts(int Applications, IReadOnlyList<ErasedKind> Kinds);

[Says("erased an applicant's data")]
public sealed record ApplicantErased(ErasureGround Ground, int Applications) : IFact;

/// <summary>What stays of an erased application: enough to count it, too little to know whose it was. Nothing leads from here to a certificate.</summary>
public sealed class ErasedApplication
{
    private ErasedApplication()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid VacancyId { get; private init; }

    public Stage Reached { get; private init; }

    /// <summary>The first day of the month in which it was sent in.</summary>
    public DateOnly Month { get; private init; }

    public string Source { get; private init; } = "";

    public ApplicationStatus EndedAs { get; private init; }

    internal static ErasedApplication Of(Application application, Stage reached) => new()
    {
        VacancyId = application.VacancyId,
        Reached = reached,
        Month = new DateOnly(application.SubmittedAt.Year, application.SubmittedAt.Month, 1),
        Source = application.Source,
        EndedAs = application.Status,
    };
}

internal sealed class ErasureCertificateTable : IEntityTypeConfiguration<ErasureCertificate>
{
    public void Configure(EntityTypeBuilder<ErasureCertificate> builder)
    {
        builder.ToTable("erasure_certificates");
        builder.Ignore(c => c.Keep);
        builder.Property(c => c.Reference).HasMaxLength(ErasureCertificate.ReferenceLength);
        builder.Property(c => c.PolicyCountry).HasMaxLength(2);
        builder.Property(c => c.Kinds).AsJson();
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => new { c.ErasedAt, c.Id });
    }
}

internal sealed class ErasedApplicationTable : IEntityTypeConfiguration<ErasedApplication>
{
    public void Configure(EntityTypeBuilder<ErasedApplication> builder)
    {
        builder.ToTable("erased_applications");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Source).HasMaxLength(Application.SourceMaxLength);
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(a => a.VacancyId);
    }
}

public static class ErasureQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ErasureCertificate> ErasureCertificates => db.Set<ErasureCertificate>();

        public DbSet<ErasedApplication> ErasedApplications => db.Set<ErasedApplication>();
    }
}

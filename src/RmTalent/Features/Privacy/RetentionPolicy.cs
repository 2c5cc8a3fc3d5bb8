using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Privacy;

public enum KeepUnit
{
    [Text("days")] Days,
    [Text("weeks")] Weeks,
    [Text("months")] Months,
}

/// <summary>A span of the calendar: a month is a month, whatever its length.</summary>
public sealed record Span(int Length, KeepUnit Unit)
{
    public DateOnly After(DateOnly day) => Unit switch
    {
        KeepUnit.Days => day.AddDays(Length),
        KeepUnit.Weeks => day.AddDays(7 * Length),
        _ => day.AddMonths(Length),
    };

    /// <summary>As <c>4 weeks</c>, in the reader's language or the one that is given.</summary>
    public string In(ITexts texts, string? language = null) => $"{Length} {(language is null ? texts.Of(Unit) : texts.Of(language, Unit))}";
}

/// <summary>How long the data of applicants who live in one country are kept after the end, and in the talent pool with their consent. Kept by administrators; each change says why.</summary>
public sealed class RetentionPolicy : Entity
{
    /// <summary>Stands for every country without a policy of its own.</summary>
    public const string Elsewhere = "ZZ";

    public const int ReasonMaxLength = 500;
    public const int SourceMaxLength = 500;
    public const int MaxMonths = 36;

    private RetentionPolicy()
    {
    }

    /// <summary>ISO 3166-1 alpha-2, or <see cref="Elsewhere"/>.</summary>
    public string Country { get; private set; } = Elsewhere;

    public int KeepLength { get; private set; }

    public KeepUnit KeepUnit { get; private set; }

    /// <summary>With consent: months from the day it was given.</summary>
    public int PoolMonths { get; private set; }

    /// <summary>What the length rests on.</summary>
    public LocalisedText Source { get; private set; } = LocalisedText.Empty;

    public DateTimeOffset? ChangedAt { get; private set; }

    public Guid? ChangedById { get; private set; }

    /// <summary>Why it was last changed.</summary>
    public string ChangeReason { get; private set; } = "";

    public Span Keep => new(KeepLength, KeepUnit);

    public static RetentionPolicy For(string country, Span keep, int poolMonths, LocalisedText source) =>
        new() { Country = country, KeepLength = keep.Length, KeepUnit = keep.Unit, PoolMonths = poolMonths, Source = source };

    public void Change(Span keep, int poolMonths, LocalisedText source, string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        var longest = DateOnly.FromDateTime(now.UtcDateTime);
        Refuse.When(keep.Length < 1 || keep.After(longest) > longest.AddMonths(MaxMonths), "Keep data for at least a day and at most three years");
        (KeepLength, KeepUnit, PoolMonths, Source) = (keep.Length, keep.Unit, poolMonths, source);
        (ChangedAt, ChangedById, ChangeReason) = (now, byId, reason.Trim());
        Record(new RetentionPolicyChanged(Country, keep.Length, keep.Unit, poolMonths, ChangeReason));
    }
}

[Says("changed how long applicants' data are kept")]
public sealed record RetentionPolicyChanged(string Country, int Length, KeepUnit Unit, int PoolMonths, string? Reason) : IReasonedFact;

internal sealed class RetentionPolicyTable : IEntityTypeConfiguration<RetentionPolicy>
{
    public void Configure(EntityTypeBuilder<RetentionPolicy> builder)
    {
        builder.ToTable("retention_policies");
        builder.Ignore(p => p.Keep);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.ChangeReason).HasMaxLength(RetentionPolicy.ReasonMaxLength);
        builder.HasIndex(p => p.Country).IsUnique();
    }
}

public static class RetentionPolicyQueries
{
    extension(AppDbContext db)
    {
        public DbSet<RetentionPolicy> RetentionPolicies => db.Set<RetentionPolicy>();

        /// <summary>The policy of the country, or that of all others.</summary>
        public Task<RetentionPolicy> PolicyOfAsync(string country, CancellationToken cancellationToken) =>
            db.Set<RetentionPolicy>().AsNoTracking().Where(p => p.Country == country || p.Country == RetentionPolicy.Elsewhere)
                .OrderBy(p => p.Country == RetentionPolicy.Elsewhere).FirstAsync(cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>A certification or licence that others give, such as CFA or a national authorisation, with what it asks for in continuing development. In use until it is archived.</summary>
public sealed class Scheme : Entity
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 160;

    private Scheme()
    {
    }

    /// <summary>As people call it: <c>CFA</c>.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2; empty when it holds everywhere.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Null when nothing is asked for.</summary>
    public CpdRule? Cpd { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Scheme Know(SchemeDetails details)
    {
        var scheme = new Scheme();
        scheme.Take(details);
        scheme.Record(new SchemeKnown(scheme.Code));
        return scheme;
    }

    public void Describe(SchemeDetails details)
    {
        Refuse.When(ArchivedAt is not null, "This scheme is archived");
        Take(details);
        Record(new SchemeDescribed());
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This scheme is archived");
        ArchivedAt = now;
        Record(new SchemeArchived(Code));
    }

    private void Take(SchemeDetails details)
    {
        if (details.Cpd is { } cpd)
        {
            Refuse.When(cpd.Amount is <= 0 or > CpdRule.Most, "Give an amount from 1 to {0}", CpdRule.Most);
            Refuse.When(cpd.Months is not (12 or 24 or 36 or 48 or 60), "A period lasts one to five whole years");
            Refuse.When(!DateTime.TryParse($"2023-{cpd.StartsMonth}-{cpd.StartsDay}", System.Globalization.CultureInfo.InvariantCulture, out _), "Choose a day that every year has");
            Refuse.When(cpd.EthicsAmount < 0 || cpd.EthicsAmount > cpd.Amount, "The share of ethics cannot be more than the whole");
        }

        (Code, Name, Issuer, Country, Cpd) = (details.Code.Trim(), details.Name.Trim(), details.Issuer.Trim(), details.Country, details.Cpd);
    }
}

public sealed record SchemeDetails(string Code, string Name, string Issuer, string Country, CpdRule? Cpd);

/// <summary>How much continuing development a scheme asks for in each period.</summary>
/// <param name="Amount">In all.</param>
/// <param name="Unit">Hours or credits.</param>
/// <param name="Months">Length of a period: whole years.</param>
/// <param name="StartsMonth">Month in which a period begins.</param>
/// <param name="StartsDay">Day of that month.</param>
/// <param name="EthicsAmount">How much of it has to be about ethics.</param>
/// <param name="IsRecommended">Asked for, but nothing is lost without it.</param>
public sealed record CpdRule(decimal Amount, CpdUnit Unit, int Months, int StartsMonth = 1, int StartsDay = 1, decimal EthicsAmount = 0, bool IsRecommended = false)
{
    public const decimal Most = 500;

    /// <summary>The period around a day. The first one begins on the last such day before the certification was held; the others follow without a gap.</summary>
    public CpdPeriod PeriodOf(DateOnly heldSince, DateOnly day)
    {
        var first = new DateOnly(heldSince.Year, StartsMonth, StartsDay);
        first = first > heldSince ? first.AddYears(-1) : first;
        var n = 0;
        while (first.AddMonths((n + 1) * Months) <= day)
        {
            n++;
        }

        return new CpdPeriod(first.AddMonths(n * Months), first.AddMonths((n + 1) * Months).AddDays(-1));
    }
}

/// <summary>Both days included.</summary>
public sealed record CpdPeriod(DateOnly From, DateOnly To);

[Says("added the scheme {Code}")]
public sealed record SchemeKnown(string Code) : IFact;

[Says("changed the scheme")]
public sealed record SchemeDescribed : IFact;

[Says("archived the scheme {Code}")]
public sealed record SchemeArchived(string Code) : IFact;

internal sealed class SchemeTable : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.ToTable("credential_schemes");
        builder.Property(s => s.Code).HasMaxLength(Scheme.CodeMaxLength);
        builder.Property(s => s.Name).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(s => s.Issuer).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(s => s.Country).HasMaxLength(2);
        builder.Property(s => s.Cpd).HasConversion<JsonConverter<CpdRule>>();
        builder.HasIndex(s => s.Code).IsUnique();
    }
}

public static class SchemeQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Scheme> Schemes => db.Set<Scheme>();
    }

    extension(IQueryable<Scheme> schemes)
    {
        public IQueryable<Scheme> InUse() => schemes.Where(s => s.ArchivedAt == null);
    }
}

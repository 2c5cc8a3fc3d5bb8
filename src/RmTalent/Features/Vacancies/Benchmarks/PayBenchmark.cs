using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Benchmarks;

/// <summary>What relationship managers of a sector are paid in a year, as some source says. A neutral comparison beside the pay range, never a rule.</summary>
public sealed class PayBenchmark : Entity
{
    public const int SourceMaxLength = 200;

    private PayBenchmark()
    {
    }

    public Sector Sector { get; private init; }

    public decimal YearlyPay { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Where the amount was read, and for what time and place.</summary>
    public string Source { get; private set; } = "";

    public static PayBenchmark Of(Sector sector, decimal yearlyPay, string currency, string source)
    {
        var benchmark = new PayBenchmark { Sector = sector };
        benchmark.Set(yearlyPay, currency, source);
        return benchmark;
    }

    public void Set(decimal yearlyPay, string currency, string source)
    {
        Refuse.When(yearlyPay <= 0, "The pay is more than nothing");
        (YearlyPay, Currency, Source) = (yearlyPay, currency, source.Trim());
        Record(new PayBenchmarkSet(Sector, yearlyPay, currency));
    }
}

[Says("set the pay benchmark to {YearlyPay} {Currency} a year")]
public sealed record PayBenchmarkSet(Sector Sector, decimal YearlyPay, string Currency) : IFact;

internal sealed class PayBenchmarkTable : IEntityTypeConfiguration<PayBenchmark>
{
    public void Configure(EntityTypeBuilder<PayBenchmark> builder)
    {
        builder.ToTable("pay_benchmarks");
        builder.Property(b => b.YearlyPay).HasPrecision(12, 2);
        builder.Property(b => b.Currency).HasMaxLength(3);
        builder.Property(b => b.Source).HasMaxLength(PayBenchmark.SourceMaxLength);
        builder.HasIndex(b => b.Sector).IsUnique();
    }
}

public static class PayBenchmarkQueries
{
    extension(AppDbContext db)
    {
        public DbSet<PayBenchmark> PayBenchmarks => db.Set<PayBenchmark>();
    }
}

/// <summary>Published yearly averages for relationship managers by sector; an administrator replaces them by figures of the own market.</summary>
internal sealed class StarterBenchmarks : IStarterData
{
    private const string Source = "Published average for relationship managers, United States";

    public int Order => 310;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.PayBenchmarks.AnyAsync(cancellationToken))
        {
            return;
        }

        db.AddRange(
            PayBenchmark.Of(Sector.Banking, 79_721, "USD", Source),
            PayBenchmark.Of(Sector.Insurance, 62_506, "USD", Source),
            PayBenchmark.Of(Sector.Retail, 53_231, "USD", Source),
            PayBenchmark.Of(Sector.Telecom, 51_830, "USD", Source));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>How a pay range lies to the benchmark; compared only in one currency, hours and months reckoned to a full-time year.</summary>
public sealed record PayComparison(PayBenchmark Benchmark, VacancyPay Pay)
{
    /// <summary>37.5 hours in each of 52 weeks.</summary>
    private const int HoursInAYear = 1950;

    public bool IsComparable => Pay is { Min: not null, Max: not null } && Pay.Currency == Benchmark.Currency;

    public decimal? YearlyMin => Pay.Min * Times;

    public decimal? YearlyMax => Pay.Max * Times;

    /// <summary>An English key.</summary>
    public string Verdict => Benchmark.YearlyPay < YearlyMin ? "Your range lies above it." : Benchmark.YearlyPay > YearlyMax ? "Your range lies below it." : "It lies within your range.";

    private int Times => Pay.Period switch
    {
        PayPeriod.Month => 12,
        PayPeriod.Hour => HoursInAYear,
        _ => 1,
    };
}

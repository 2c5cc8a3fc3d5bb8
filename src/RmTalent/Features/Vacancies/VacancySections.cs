using RmTalent.Features.People;

namespace RmTalent.Features.Vacancies;

// A vacancy is edited in sections; each is taken over whole.

public sealed record VacancyRole(string Title, string Language, RmType RmType, Sector Sector)
{
    public int Positions { get; init; } = 1;

    public Guid? TeamId { get; init; }

    public string Department { get; init; } = "";

    public string Location { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "NO";

    /// <summary>Share of the work that may be done elsewhere, 0 to 100 per cent.</summary>
    public int RemoteShare { get; init; }

    public EmploymentType EmploymentType { get; init; }

    public DateOnly? ExpectedStartOn { get; init; }

    /// <summary>Last day on which one can apply.</summary>
    public DateOnly? ApplyByOn { get; init; }

    /// <summary>Why the position is wanted; not shown to applicants.</summary>
    public string Reason { get; init; } = "";

    public Guid? HiringManagerId { get; init; }

    public Guid? RecruiterId { get; init; }
}

/// <summary>Texts of the advertisement, as Markdown.</summary>
public sealed record VacancyDescription(string Summary, string Duties, string SuccessLooksLike, string Culture);

public sealed record VacancyBackground(int? ExperienceYears, string Education, string Certifications);

/// <param name="Min">Lowest pay for the period.</param>
/// <param name="Max">Highest pay for the period.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Period">What the amounts are paid for.</param>
/// <param name="SetBy">How pay within the range is set.</param>
public sealed record VacancyPay(decimal? Min, decimal? Max, string Currency, PayPeriod Period, string SetBy);

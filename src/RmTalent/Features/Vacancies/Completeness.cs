namespace RmTalent.Features.Vacancies;

/// <summary>One thing that a good vacancy has.</summary>
/// <param name="Text">An English key.</param>
/// <param name="Section">The page where it is filled in.</param>
/// <param name="Field">The field there.</param>
/// <param name="IsMet">It is there.</param>
/// <param name="Blocks">Without it the vacancy cannot be published.</param>
public sealed record CompletenessCheck(string Text, string Section, string Field, bool IsMet, bool Blocks = false)
{
    /// <summary>Where it is mended, under /vacancies/{id}/.</summary>
    public string Address => $"{Section}#Form_{Field}";
}

/// <summary>What a good RM vacancy names (role, background, pay, competencies, success, culture), and what it cannot be published without: pay range and must-haves. The rest is advice.</summary>
public static class Completeness
{
    private const int FewestWords = 15;

    public static IReadOnlyList<CompletenessCheck> Of(Vacancy v) =>
    [
        new("Pay range", "pay", "Min", v is { PayMin: > 0, PayMax: > 0 }, Blocks: true),
        new("At least one must-have competency", "requirements", "CompetencyId", v.Requirements.Any(r => r.Kind is RequirementKind.Must), Blocks: true),
        new("Hiring manager", "role", "HiringManagerId", v.HiringManagerId is not null),
        new("Place of work", "role", "Location", v.Location.Length > 0),
        new("Duties", "text", "Duties", Says(v.Duties)),
        new("What success looks like", "text", "SuccessLooksLike", Says(v.SuccessLooksLike)),
        new("Culture, mission and vision", "text", "Culture", Says(v.Culture)),
        new("How pay is set", "pay", "SetBy", v.PaySetBy.Length > 0),
        new("At least one nice-to-have competency", "requirements", "CompetencyId", v.Requirements.Any(r => r.Kind is RequirementKind.Nice)),
        new("Years of experience", "text", "ExperienceYears", v.ExperienceYears is not null),
        new("Education", "text", "Education", v.Education.Length > 0),
        new("Certifications", "text", "Certifications", v.Certifications.Length > 0),
        new("Expected start", "role", "ExpectedStartOn", v.ExpectedStartOn is not null),
        new("Last day to apply", "role", "ApplyByOn", v.ApplyByOn is not null),
    ];

    private static bool Says(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
}

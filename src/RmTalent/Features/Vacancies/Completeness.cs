namespace RmTalent.Features.Vacancies;

/// <summary>One thing that a good vacancy has. <paramref name="Section"/> is the page under /vacancies/{id}/ where it is filled in.</summary>
public sealed record CompletenessCheck(string Text, string Section, bool IsMet, bool Blocks);

/// <summary>What a good RM vacancy names (role, background, pay, competencies, success, culture), and what it cannot be published without.</summary>
public static class Completeness
{
    private const int FewestWords = 15;

    public static IReadOnlyList<CompletenessCheck> Of(Vacancy v) =>
    [
        new("Title", "role", v.Title.Length > 0, Blocks: true),
        new("Place of work", "role", v.Location.Length > 0, Blocks: true),
        new("Hiring manager", "role", v.HiringManagerId is not null, Blocks: true),
        new("Duties", "text", Says(v.Duties), Blocks: true),
        new("Pay range", "pay", v is { PayMin: > 0, PayMax: > 0 }, Blocks: true),
        new("At least one must-have competency", "requirements", v.Requirements.Any(r => r.Kind is RequirementKind.Must), Blocks: true),
        new("How pay is set", "pay", v.PaySetBy.Length > 0, Blocks: false),
        new("At least one nice-to-have competency", "requirements", v.Requirements.Any(r => r.Kind is RequirementKind.Nice), Blocks: false),
        new("What success looks like", "text", Says(v.SuccessLooksLike), Blocks: false),
        new("Culture, mission and vision", "text", Says(v.Culture), Blocks: false),
        new("Years of experience", "text", v.ExperienceYears is not null, Blocks: false),
        new("Education", "text", v.Education.Length > 0, Blocks: false),
        new("Certifications", "text", v.Certifications.Length > 0, Blocks: false),
        new("Expected start", "role", v.ExpectedStartOn is not null, Blocks: false),
        new("Last day to apply", "role", v.ApplyByOn is not null, Blocks: false),
    ];

    private static bool Says(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
}

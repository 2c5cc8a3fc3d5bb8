using System.Globalization;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Versions;

/// <summary>One field of the vacancy, word by word.</summary>
/// <param name="Label">An English key.</param>
/// <param name="Runs">In reading order.</param>
public sealed record FieldDiff(string Label, IReadOnlyList<DiffRun> Runs)
{
    public bool IsChanged => Runs.Any(r => r.Kind is not DiffKind.Same);

    /// <summary>Field by field; both lists name the same fields in the same order.</summary>
    public static IReadOnlyList<FieldDiff> Between(IReadOnlyList<VersionField> before, IReadOnlyList<VersionField> after) =>
        [.. before.Zip(after, (b, a) => new FieldDiff(a.Label, WordDiff.Between(b.Text, a.Text)))];
}

/// <param name="Label">An English key.</param>
/// <param name="Text">The field in words.</param>
public sealed record VersionField(string Label, string Text);

/// <summary>A vacancy's content as words, for reading and comparing.</summary>
public sealed class VersionWords(ITexts texts, IReadOnlyDictionary<Guid, string> competencies)
{
    public IReadOnlyList<VersionField> Of(VacancyContent v) =>
    [
        new("Title", v.Role.Title),
        new("Looks after", texts.Of(v.Role.RmType)),
        new("Sector", texts.Of(v.Role.Sector)),
        new("Positions", v.Role.Positions.ToString(CultureInfo.CurrentCulture)),
        new("Place of work", v.Role.Location.Length > 0 ? $"{v.Role.Location}, {texts.Country(v.Role.Country)}" : texts.Country(v.Role.Country)),
        new("May work elsewhere", texts["up to {0} per cent", v.Role.RemoteShare]),
        new("Employment", texts.Of(v.Role.EmploymentType)),
        new("Expected start", Day(v.Role.ExpectedStartOn)),
        new("Last day to apply", Day(v.Role.ApplyByOn)),
        new("Pay", v.Pay.Min is null ? "" : $"{CountryNames.Money(v.Pay.Min, v.Pay.Currency)} – {CountryNames.Money(v.Pay.Max, v.Pay.Currency)} {texts.Of(v.Pay.Period)}"),
        new("How pay is set", v.Pay.SetBy),
        new("In one or two sentences", v.Texts.Summary),
        new("Duties", v.Texts.Duties),
        new("What success looks like", v.Texts.SuccessLooksLike),
        new("Culture, mission and vision", v.Texts.Culture),
        new("Years of experience", v.Background.ExperienceYears?.ToString(CultureInfo.CurrentCulture) ?? ""),
        new("Education", v.Background.Education),
        new("Certifications", v.Background.Certifications),
        new("Requirements", string.Join('\n', v.Requirements.OrderBy(r => r.Kind).ThenByDescending(r => r.Weight).ThenBy(r => Name(r), StringComparer.CurrentCulture).Select(Sentence))),
        new("Screening questions", string.Join('\n', v.Questions.Select(q => q.Options.Count == 0 ? q.Text : $"{q.Text} ({string.Join(" · ", q.Options)})"))),
    ];

    private string Name(Requirement requirement) => competencies.GetValueOrDefault(requirement.CompetencyId, "–");

    private string Sentence(Requirement r) => texts["{0}: level {1}, {2}, weight {3}", Name(r), r.MinimumLevel, texts.Of(r.Kind), r.Weight];

    private static string Day(DateOnly? day) => day?.InWords(Languages.Current) ?? "";
}

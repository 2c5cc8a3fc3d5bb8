using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies.Versions;

/// <summary>Two versions of the vacancy word by word: by default the newest that was kept against the vacancy as it is now.</summary>
[Authorize(Policies.SeeVacancies)]
public sealed class VersionsModel(AppDbContext db, TimeProvider clock, ITexts texts) : VacancyPage(db, clock)
{
    private static readonly string[] InWordsOfTheVacancy =
        ["Title", "How pay is set", "In one or two sentences", "Duties", "What success looks like", "Culture, mission and vision", "Education", "Certifications", "Screening questions"];

    /// <summary>Version numbers; none is the vacancy as it is now.</summary>
    [FromQuery]
    public int? From { get; init; }

    [FromQuery]
    public int? To { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VacancyVersion> All { get; private set; } = [];

    public VacancyVersion? Older { get; private set; }

    public VacancyVersion? Newer { get; private set; }

    public IReadOnlyList<FieldDiff> Changed { get; private set; } = [];

    public IReadOnlyList<FieldDiff> Unchanged { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        All = await Db.VacancyVersions.AsNoTracking().Where(v => v.VacancyId == Id).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        (Older, Newer) = (All.FirstOrDefault(v => v.Number == From) ?? (From is null && All.Count > 0 ? All[0] : null), All.FirstOrDefault(v => v.Number == To));
        var names = await Db.Competencies.Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        var words = new VersionWords(texts, names.ToDictionary(n => n.Key, n => n.Value.ToString()));
        var diff = FieldDiff.Between(words.Of(Older?.Content ?? Vacancy.Content), words.Of(Newer?.Content ?? Vacancy.Content));
        (Changed, Unchanged) = ([.. diff.Where(f => f.IsChanged)], [.. diff.Where(f => !f.IsChanged)]);
    }

    public string NameOf(VacancyVersion? version) => version is null
        ? texts["the vacancy as it is now"]
        : texts["version {0} ({1}, {2})", version.Number, texts.Of(version.Occasion), version.At.ToString("d MMM yyyy", CultureInfo.CurrentCulture)];

    public IEnumerable<SelectListItem> Choices(VacancyVersion? chosen) => All.Append(null)
        .Select(v => new SelectListItem(NameOf(v), v?.Number.ToString(CultureInfo.InvariantCulture) ?? "0", v == chosen));

    public string LanguageOf(FieldDiff field) => InWordsOfTheVacancy.Contains(field.Label, StringComparer.Ordinal) ? Vacancy.Language : Languages.Current;
}

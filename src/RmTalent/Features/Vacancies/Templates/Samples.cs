using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies.Templates;

/// <summary>A complete description of each type of relationship manager, in three languages, to start a vacancy from (Samples.json).</summary>
public static class Samples
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly Lazy<Content> All = new(Read);

    public static string TitleOf(RmType type, string language) => All.Value.Types[type].Title.In(language);

    /// <summary>Fills a draft with the sample of its type, in its language.</summary>
    public static async Task FillAsync(AppDbContext db, Vacancy vacancy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (common, sample, language) = (All.Value.Common, All.Value.Types[vacancy.RmType], vacancy.Language);
        var known = await db.Competencies.AsNoTracking().InUse().ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        vacancy.FillFrom(
            vacancy.Content with
            {
                Texts = new VacancyDescription(sample.Summary.In(language), sample.Duties.In(language), common.Success.In(language), common.Culture.In(language)),
                Background = new VacancyBackground(sample.Years, common.Education.In(language), sample.Certifications),
                Pay = vacancy.Content.Pay with { SetBy = common.PaySetBy.In(language) },
                Requirements = [.. sample.Wanted.Where(w => known.ContainsKey(w.Code)).Select(w => new Requirement(known[w.Code], w.Level, w.Kind, w.Weight))],
            },
            now);
    }

    private static Content Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Features/Vacancies/Templates/Samples.json")!;
        return JsonSerializer.Deserialize<Content>(stream, Json)!;
    }

    private sealed record Content(Shared Common, Dictionary<RmType, Sample> Types);

    private sealed record Shared(LocalisedText Success, LocalisedText Culture, LocalisedText Education, LocalisedText PaySetBy);

    private sealed record Sample(LocalisedText Title, LocalisedText Summary, LocalisedText Duties, string Certifications, int Years, IReadOnlyList<Wanted> Wanted);

    private sealed record Wanted(string Code, int Level, RequirementKind Kind, int Weight);
}

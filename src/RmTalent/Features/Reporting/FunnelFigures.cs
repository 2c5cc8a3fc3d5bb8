using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>How many of the applications sent in during the period reached each stage by now, or were beyond it.</summary>
internal sealed record Reached(int Applied, int InReview, int Shortlisted, int Interviewing, int Decision, int Offered, int Accepted, int Hired)
{
    public int At(Stage stage) => stage switch
    {
        Stage.Applied => Applied,
        Stage.InReview => InReview,
        Stage.Shortlisted => Shortlisted,
        Stage.Interviewing => Interviewing,
        Stage.Decision => Decision,
        Stage.Offered => Offered,
        Stage.Accepted => Accepted,
        _ => Hired,
    };

    public static Reached operator +(Reached a, Reached b) => new(
        a.Applied + b.Applied, a.InReview + b.InReview, a.Shortlisted + b.Shortlisted, a.Interviewing + b.Interviewing,
        a.Decision + b.Decision, a.Offered + b.Offered, a.Accepted + b.Accepted, a.Hired + b.Hired);
}

/// <summary>The applications for one vacancy that came from one source.</summary>
internal sealed record ReachedGroup(Guid VacancyId, string Source, Reached Reached)
{
    /// <summary>All that a funnel shows, counted in one scan.</summary>
    public static async Task<IReadOnlyList<ReachedGroup>> OfAsync(IQueryable<Journey> journeys, CancellationToken cancellationToken) =>
        await journeys.GroupBy(j => new { j.VacancyId, j.Source }).Select(g => new ReachedGroup(g.Key.VacancyId, g.Key.Source, new Reached(
            g.Count(), g.Count(j => j.InReview != null), g.Count(j => j.Shortlisted != null), g.Count(j => j.Interviewing != null),
            g.Count(j => j.Decision != null), g.Count(j => j.Offered != null), g.Count(j => j.Accepted != null), g.Count(j => j.Hired != null)))).ToListAsync(cancellationToken);
}

internal static class ReachedGroups
{
    /// <summary>Summed by what the key says, largest first.</summary>
    public static List<(TKey Key, Reached Reached)> By<TKey>(this IEnumerable<ReachedGroup> groups, Func<ReachedGroup, TKey> key) =>
        [.. groups.GroupBy(key).Select(g => (g.Key, Reached: g.Select(x => x.Reached).Aggregate((a, b) => a + b))).OrderByDescending(g => g.Reached.Applied).Take(FunnelRows.Most)];
}

/// <summary>
/// Of the applications sent in during the period: how many have reached each stage, as a share of all and of those who reached the stage before (conversion).
/// Who skipped a stage counts as having reached it. Younger applications are still on their way, so the latest weeks look weaker than they are.
/// </summary>
internal sealed class Funnel(ITexts texts) : IFigure
{
    public string Key => "funnel";

    public ReportPage Page => ReportPage.Funnel;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var all = (await scope.ReachedAsync(cancellationToken)).By(_ => 1).Select(g => g.Reached).FirstOrDefault();
        var rows = all is null ? [] : Stages.All.Select(s => (IReadOnlyList<object?>)
            [texts.Of(s), all.At(s), Share.Of(all.At(s), all.Applied), s is Stage.Applied ? null : Share.Of(all.At(s), all.At(s - 1))]).ToList();
        return new Figure(Key, texts["From application to hire"],
            texts["Applications that were sent in during the period, and the furthest stage that each has reached until today. Conversion is the share of the stage before. Applications from the last weeks are still on their way."],
            [texts["Stage"], texts["Reached"], texts["Of all applications"], texts["Conversion"]], rows)
        {
            Points = all is null ? [] : [.. Stages.All.Select(s => new ChartPoint(texts.Of(s), all.At(s)))],
        };
    }
}

/// <summary>The funnel for each source (utm_source) under which candidates came. Counted as <see cref="Funnel"/>; a candidate counts once for each application.</summary>
internal sealed class FunnelBySource(ITexts texts) : IFigure
{
    public string Key => "sources";

    public ReportPage Page => ReportPage.Funnel;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var groups = (await scope.ReachedAsync(cancellationToken)).By(g => g.Source);
        return FunnelRows.Of(texts, Key, texts["Where candidates come from"],
            texts["The source is the one in the link that the candidate followed to the advertisement. Whoever came without one stands under “No source”. Judge a source by those whom it brought to an interview, not by the number of applications."],
            texts["Source"], groups.ConvertAll(g => (g.Key.Length == 0 ? texts["No source"] : g.Key, g.Reached)));
    }
}

/// <summary>The funnel for each vacancy. Counted as <see cref="Funnel"/>.</summary>
internal sealed class FunnelByVacancy(ITexts texts) : IFigure
{
    public string Key => "vacancies";

    public ReportPage Page => ReportPage.Funnel;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var groups = (await scope.ReachedAsync(cancellationToken)).By(g => g.VacancyId);
        var titles = await scope.TitlesAsync([.. groups.Select(g => g.Key)], cancellationToken);
        return FunnelRows.Of(texts, Key, texts["Vacancy by vacancy"],
            texts["Counted as above, for each vacancy. The chart shows the ten with the most applications, the table up to two hundred."],
            texts["Vacancy"], groups.ConvertAll(g => (titles.GetValueOrDefault(g.Key, ""), g.Reached)));
    }
}

internal static class FunnelRows
{
    public const int Most = 200;
    private const int Drawn = 10;

    private static readonly Stage[] Shown = [Stage.Applied, Stage.Shortlisted, Stage.Interviewing, Stage.Offered, Stage.Hired];

    private static readonly Stage[] InChart = [Stage.Applied, Stage.Shortlisted, Stage.Interviewing];

    public static Figure Of(ITexts texts, string key, string title, string how, string heading, List<(string Name, Reached Reached)> groups) =>
        new(key, title, how, [heading, .. Shown.Select(s => texts.Of(s)), texts["To interview"], texts["To hire"]],
            groups.ConvertAll(g => (IReadOnlyList<object?>)
                [g.Name, .. Shown.Select(s => (object?)g.Reached.At(s)), Share.Of(g.Reached.Interviewing, g.Reached.Applied), Share.Of(g.Reached.Hired, g.Reached.Applied)]))
        {
            Points = [.. groups.Take(Drawn).SelectMany(g => InChart.Select(s => new ChartPoint(g.Name, g.Reached.At(s), texts.Of(s))))],
        };
}

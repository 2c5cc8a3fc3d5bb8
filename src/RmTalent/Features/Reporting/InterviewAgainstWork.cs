using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>
/// What interviews said of those who were hired, beside what their work has shown since: for each competency, the mean of the panel's medians and the mean of all that exams, exercises,
/// job shadowing and reviews have observed after the interview. Whoever said yes to an offer during the period and was hired counts.
/// Nothing is shown for fewer than five people, and no correlation for fewer than eight. It is lower than it would be among all applicants, since only those who did well were hired (restriction of range).
/// </summary>
internal sealed class InterviewAgainstWork(ITexts texts) : IFigure
{
    public const int LeastPeople = 5;
    public const int LeastForCorrelation = 8;

    private static readonly EvidenceSource[] AtWork = [EvidenceSource.Exam, EvidenceSource.Exercise, EvidenceSource.Shadowing, EvidenceSource.Review];

    public string Key => "interview-and-work";

    public ReportPage Page => ReportPage.Panels;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var pairs = await PairsAsync(scope, cancellationToken);
        var order = await scope.Db.Set<Competency>().AsNoTracking().OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        var named = order.Select(c => (Name: c.Name.ToString(), Pairs: pairs.Where(p => p.CompetencyId == c.Id).ToList())).Where(c => c.Pairs.Count >= LeastPeople).ToList();
        var people = pairs.GroupBy(p => p.PersonId).Select(g => new Pair(g.Key, default, g.Average(p => p.Said), g.Average(p => p.Shown))).ToList();
        var rows = named.ConvertAll(c => Row(c.Name, c.Pairs, c.Pairs));
        if (people.Count >= LeastPeople)
        {
            rows.Insert(0, Row(texts["All competencies"], pairs, people));
        }

        return new Figure(Key, texts["The interview against later work"],
            texts["People who accepted an offer during the period and were hired: the level that their interviews found, beside the mean of what exams, exercises, job shadowing and reviews have shown since. Competencies with fewer than five people are left out, and the rank correlation (Spearman) is shown from eight on. Only those who were hired are seen here, so it is lower than it would be among all applicants. A competency that interviews keep overrating needs better questions."],
            [texts["Competency"], texts["People"], texts["At the interview"], texts["At work"], texts["Difference"], texts["At most one apart"], texts["Rank correlation"]], rows)
        {
            Points = [.. named.SelectMany(c => new[]
            {
                new ChartPoint(c.Name, Math.Round(c.Pairs.Average(p => p.Said), 1, MidpointRounding.AwayFromZero), texts["At the interview"]),
                new ChartPoint(c.Name, Math.Round(c.Pairs.Average(p => p.Shown), 1, MidpointRounding.AwayFromZero), texts["At work"]),
            })],
        };
    }

    /// <param name="name">What the row is about.</param>
    /// <param name="pairs">One for each person and competency.</param>
    /// <param name="people">One for each person.</param>
    private static IReadOnlyList<object?> Row(string name, List<Pair> pairs, List<Pair> people) =>
    [
        name, people.Count, pairs.Average(p => p.Said), pairs.Average(p => p.Shown), Math.Round(pairs.Average(p => p.Shown - p.Said), 2), Share.Of(pairs.Count(p => Math.Abs(p.Shown - p.Said) <= 1), pairs.Count),
        people.Count >= LeastForCorrelation && RankCorrelation.Of([.. people.Select(p => (p.Said, p.Shown))]) is { } rho ? new Correlation(rho) : null,
    ];

    private static async Task<List<Pair>> PairsAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var evidence = scope.Db.Set<Evidence>().AsNoTracking().Where(e => e.PersonId != null);
        var hired = scope.Answered.Where(j => j.Hired != null).Select(j => (Guid?)j.ApplicationId);
        var said = await evidence.Where(e => e.Source == EvidenceSource.Interview && hired.Contains(e.ApplicationId))
            .Select(e => new Seen(e.PersonId!.Value, e.CompetencyId, e.Level, e.ObservedAt)).ToListAsync(cancellationToken);
        var people = said.Select(s => (Guid?)s.PersonId).Distinct().ToList();
        var shown = (await evidence.Where(e => people.Contains(e.PersonId) && AtWork.Contains(e.Source))
            .Select(e => new Seen(e.PersonId!.Value, e.CompetencyId, e.Level, e.ObservedAt)).ToListAsync(cancellationToken)).ToLookup(s => (s.PersonId, s.CompetencyId));
        var pairs = new List<Pair>();
        foreach (var judged in said.GroupBy(s => (s.PersonId, s.CompetencyId)))
        {
            var last = judged.Max(s => s.At);
            if (shown[judged.Key].Where(s => s.At > last).Select(s => (double)s.Level).ToList() is { Count: > 0 } since)
            {
                pairs.Add(new Pair(judged.Key.PersonId, judged.Key.CompetencyId, (double)judged.Average(s => s.Level), since.Average()));
            }
        }

        return pairs;
    }

    private sealed record Seen(Guid PersonId, Guid CompetencyId, decimal Level, DateTimeOffset At);

    private sealed record Pair(Guid PersonId, Guid CompetencyId, double Said, double Shown);
}

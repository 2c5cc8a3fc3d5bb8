using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>Panel load: seats on panels whose interview starts during the period, per panellist; cancelled interviews do not count.</summary>
internal sealed class PanelLoad(ITexts texts) : IFigure
{
    public string Key => "panel-load";

    public ReportPage Page => ReportPage.Panels;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var interviews = scope.Interviews;
        var seats = await (
            from c in scope.Db.Set<Scorecard>().AsNoTracking()
            join i in scope.Db.Set<Interview>() on c.InterviewId equals i.Id
            where interviews.Any(t => t.InterviewId == i.Id)
            group new { c.Status, i.Minutes } by c.PanellistId into g
            select new
            {
                g.Key,
                Seats = g.Count(),
                Minutes = g.Sum(x => x.Minutes),
                Scored = g.Count(x => x.Status == ScorecardStatus.Submitted),
                Lapsed = g.Count(x => x.Status == ScorecardStatus.Lapsed),
            }).OrderByDescending(g => g.Seats).Take(FunnelRows.Most).ToListAsync(cancellationToken);
        var ids = seats.ConvertAll(s => s.Key);
        var names = await scope.Db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new Figure(Key, texts["Panel load"],
            texts["Interviews that each panellist sits in during the period, and the hours in them, without preparing and scoring. “Not scored in time” are scorecards whose deadline passed. It helps to share the load; it says nothing about anybody's quality."],
            [texts["Panellist"], texts["Interviews"], texts["Hours"], texts["Scored"], texts["Not scored in time"]],
            seats.ConvertAll(s => (IReadOnlyList<object?>)[names.GetValueOrDefault(s.Key, ""), s.Seats, s.Minutes / 60.0, s.Scored, s.Lapsed]))
        {
            Points = [.. seats.Take(15).Select(s => new ChartPoint(names.GetValueOrDefault(s.Key, ""), s.Seats))],
        };
    }
}

/// <summary>
/// Scheduling delay of interviews that start during the period and have begun: shortlisting → the candidate books → the interview is held.
/// The first step is counted for the first booked interview of an application only, since later rounds do not wait for the shortlist.
/// </summary>
internal sealed class SchedulingDelay(ITexts texts, TimeProvider clock) : IFigure
{
    public string Key => "scheduling";

    public ReportPage Page => ReportPage.Panels;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var held = await (
            from t in scope.Interviews
            where t.BookedAt != null && t.StartsAt <= now
            join j in scope.Db.Journeys on t.ApplicationId equals j.ApplicationId
            select new { t.ApplicationId, BookedAt = t.BookedAt!.Value, StartsAt = t.StartsAt!.Value, j.SubmittedAt, j.Shortlisted }).ToListAsync(cancellationToken);
        var first = held.Where(h => h.Shortlisted is not null).GroupBy(h => h.ApplicationId)
            .Select(g => g.MinBy(h => h.BookedAt)!).Select(h => (From: h.SubmittedAt.AddMinutes(h.Shortlisted!.Value), h.BookedAt, h.StartsAt)).ToList();
        var steps = new (string Name, Histogram Times)[]
        {
            (texts["Shortlisted until booked"], Histogram.Of(first.Select(f => f.BookedAt - f.From))),
            (texts["Booked until held"], Histogram.Of(held.Select(h => h.StartsAt - h.BookedAt))),
            (texts["Shortlisted until held"], Histogram.Of(first.Select(f => f.StartsAt - f.From))),
        }.Where(s => s.Times.Count > 0).ToList();
        return new Figure(Key, texts["Scheduling delay"],
            texts["For interviews that took place during the period: days from the shortlist until the candidate booked a time, and from there until the interview. The first step counts an application's first interview only."],
            [texts["Step"], texts["Interviews"], texts["Median, days"], texts["Nine of ten within, days"]],
            steps.ConvertAll(s => (IReadOnlyList<object?>)[s.Name, s.Times.Count, s.Times.Days(0.5), s.Times.Days(0.9)]))
        {
            Points = [.. steps.SelectMany(s => new[] { new ChartPoint(s.Name, s.Times.Days(0.5)!.Value, texts["Median"]), new ChartPoint(s.Name, s.Times.Days(0.9)!.Value, texts["Nine of ten within"]) })],
        };
    }
}

/// <summary>
/// Agreement over time: of all pairs of marks that two panellists gave one candidate for one competency, the share that is the same and the share at most one level apart,
/// by the month of the interview. Only panels that have all scored; months with fewer than five pairs are not shown, since one interview would be recognised in them.
/// </summary>
internal sealed class AgreementOverTime(ITexts texts) : IFigure
{
    public const int LeastPairs = 5;

    public string Key => "agreement";

    public ReportPage Page => ReportPage.Panels;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var tracks = await scope.Interviews.Where(t => t.Pairs > 0).Select(t => new { At = t.StartsAt!.Value, t.Pairs, t.Same, t.WithinOne }).ToListAsync(cancellationToken);
        var months = tracks.GroupBy(t => scope.MonthOf(t.At)).OrderBy(g => g.Key)
            .Select(g => (Month: Months.Of(g.Key), Interviews: g.Count(), Pairs: g.Sum(t => t.Pairs), Same: g.Sum(t => t.Same), WithinOne: g.Sum(t => t.WithinOne)))
            .Where(m => m.Pairs >= LeastPairs).ToList();
        return new Figure(Key, texts["Agreement between panellists"],
            texts["Two panellists who mark the same competency of the same candidate make a pair. Shown is the share of pairs with the same level, and with at most one level between them. Only panels that have all scored count, and months with fewer than five pairs are left out. Low agreement points at unclear scales or questions, not at a bad panellist."],
            [texts["Month"], texts["Interviews"], texts["Pairs"], texts["Same level"], texts["At most one apart"]],
            months.ConvertAll(m => (IReadOnlyList<object?>)[m.Month, m.Interviews, m.Pairs, Share.Of(m.Same, m.Pairs), Share.Of(m.WithinOne, m.Pairs)]))
        {
            Chart = "line",
            Points = [.. months.SelectMany(m => new[]
            {
                new ChartPoint(m.Month, Math.Round(100.0 * m.Same / m.Pairs), texts["Same level, per cent"]),
                new ChartPoint(m.Month, Math.Round(100.0 * m.WithinOne / m.Pairs), texts["At most one apart, per cent"]),
            })],
        };
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>
/// Time in stage: from first reaching a stage to first reaching a later one or to the end of the application, for applications sent in during the period.
/// Those still in the stage are counted apart and are not in the median. The database counts cases per hour, so the result does not grow with the store.
/// </summary>
internal sealed class TimeInStage(ITexts texts) : IFigure
{
    private static readonly Stage[] Waits = [Stage.Applied, Stage.InReview, Stage.Shortlisted, Stage.Interviewing, Stage.Decision, Stage.Offered, Stage.Accepted];

    public string Key => "stages";

    public ReportPage Page => ReportPage.Times;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var bars = (await Waits.Select(stage => Bars(scope.Applied, stage)).Aggregate(Queryable.Concat).ToListAsync(cancellationToken)).ToLookup(b => b.Stage);
        var rows = new List<IReadOnlyList<object?>>();
        var points = new List<ChartPoint>();
        foreach (var stage in Waits)
        {
            var times = new Histogram(bars[(int)stage].Where(b => b.Hours is not null).Select(b => (Math.Max(0, b.Hours!.Value), b.Count)));
            var there = bars[(int)stage].Where(b => b.Hours is null).Sum(b => b.Count);
            if (times.Count + there > 0)
            {
                rows.Add([texts.Of(stage), times.Count, times.Days(0.5), times.Days(0.9), there]);
                points.Add(new ChartPoint(texts.Of(stage), times.Days(0.5) ?? 0, texts["Median"]));
                points.Add(new ChartPoint(texts.Of(stage), times.Days(0.9) ?? 0, texts["Nine of ten within"]));
            }
        }

        return new Figure(Key, texts["Time in each stage"],
            texts["Days from first reaching a stage to first reaching a later one, or to the end of the application. Half of the applications were through within the median, nine of ten within the other figure. Applications that are still in the stage are counted in the last column only."],
            [texts["Stage"], texts["Left it"], texts["Median, days"], texts["Nine of ten within, days"], texts["Still there"]], rows)
        {
            Points = points,
        };
    }

    private static IQueryable<Bar> Bars(IQueryable<Journey> journeys, Stage stage)
    {
        var number = (int)stage;
        return Spans(journeys, stage).GroupBy(s => (s.Until - s.From) / 60).Select(g => new Bar { Stage = number, Hours = g.Key, Count = g.Count() });
    }

    private static IQueryable<Span> Spans(IQueryable<Journey> journeys, Stage stage) => stage switch
    {
        Stage.Applied => journeys.Select(j => new Span { From = 0, Until = j.InReview ?? j.Ended }),
        Stage.InReview => journeys.Where(j => j.InReview != null).Select(j => new Span { From = j.InReview!.Value, Until = j.Shortlisted ?? j.Ended }),
        Stage.Shortlisted => journeys.Where(j => j.Shortlisted != null).Select(j => new Span { From = j.Shortlisted!.Value, Until = j.Interviewing ?? j.Ended }),
        Stage.Interviewing => journeys.Where(j => j.Interviewing != null).Select(j => new Span { From = j.Interviewing!.Value, Until = j.Decision ?? j.Ended }),
        Stage.Decision => journeys.Where(j => j.Decision != null).Select(j => new Span { From = j.Decision!.Value, Until = j.Offered ?? j.Ended }),
        Stage.Offered => journeys.Where(j => j.Offered != null).Select(j => new Span { From = j.Offered!.Value, Until = j.Accepted ?? j.Ended }),
        _ => journeys.Where(j => j.Accepted != null).Select(j => new Span { From = j.Accepted!.Value, Until = j.Hired ?? j.Ended }),
    };

    /// <summary>How many left the stage after so many hours; without hours, how many are still there.</summary>
    private sealed class Bar
    {
        public int Stage { get; init; }

        public int? Hours { get; init; }

        public int Count { get; init; }
    }

    /// <summary>Minutes after the application was sent in.</summary>
    private sealed class Span
    {
        public int From { get; init; }

        public int? Until { get; init; }
    }
}

/// <summary>Time to hire: days from sending in the application to accepting the offer, by the month of the acceptance, whenever the candidate applied.</summary>
internal sealed class TimeToHire(ITexts texts) : IFigure
{
    public string Key => "time-to-hire";

    public ReportPage Page => ReportPage.Times;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var hires = (await scope.AnswersAsync(cancellationToken)).Where(a => a.Minutes is not null);
        var months = hires.GroupBy(h => scope.MonthOf(h.At)).OrderBy(g => g.Key)
            .Select(g => (Month: Months.Of(g.Key), Times: Histogram.Of(g.Select(h => TimeSpan.FromMinutes(h.Minutes!.Value))))).ToList();
        return new Figure(Key, texts["Time to hire"],
            texts["Days from the application to the candidate's yes to the offer, by the month of the yes. A month with few hires says little: read it with the number beside it."],
            [texts["Month"], texts["Offers accepted"], texts["Median, days"], texts["Nine of ten within, days"]],
            months.ConvertAll(m => (IReadOnlyList<object?>)[m.Month, m.Times.Count, m.Times.Days(0.5), m.Times.Days(0.9)]))
        {
            Chart = "bar",
            Points = [.. months.Select(m => new ChartPoint(m.Month, m.Times.Days(0.5)!.Value))],
        };
    }
}

/// <summary>Time to fill: days from the first publication of the vacancy to each accepted offer, for offers accepted during the period. SHRM counts from the opened requisition; an advertised vacancy is what candidates and managers see.</summary>
internal sealed class TimeToFill(ITexts texts) : IFigure
{
    public string Key => "time-to-fill";

    public ReportPage Page => ReportPage.Times;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var filled = (await scope.AnswersAsync(cancellationToken)).Where(a => a.Minutes is not null).ToLookup(a => a.VacancyId);
        var ids = filled.Select(g => g.Key).ToList();
        var vacancies = await scope.Db.Set<Vacancies.Vacancy>().Where(v => ids.Contains(v.Id) && v.PublishedAt != null)
            .Select(v => new { v.Id, v.Title, v.Reference, PublishedAt = v.PublishedAt!.Value }).ToListAsync(cancellationToken);
        var rows = vacancies.Select(v => (Title: $"{v.Title} ({v.Reference})", Times: Histogram.Of(filled[v.Id].Select(a => a.At - v.PublishedAt)))).OrderByDescending(r => r.Times.Days(0.5)).ToList();
        return new Figure(Key, texts["Time to fill"],
            texts["Days from the first day of the advertisement to each accepted offer. A vacancy with several positions counts each of them."],
            [texts["Vacancy"], texts["Offers accepted"], texts["Median, days"]], rows.ConvertAll(r => (IReadOnlyList<object?>)[r.Title, r.Times.Count, r.Times.Days(0.5)]))
        {
            Points = [.. rows.Take(10).Select(r => new ChartPoint(r.Title, r.Times.Days(0.5)!.Value))],
        };
    }
}

/// <summary>Offer acceptance: accepted offers as a share of answered ones, by the month of the answer. Offers that expired or were withdrawn without an answer do not count; one that was withdrawn after the yes counts as accepted.</summary>
internal sealed class OfferAcceptance(ITexts texts) : IFigure
{
    public string Key => "offers";

    public ReportPage Page => ReportPage.Times;

    public async Task<Figure> ForAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var answers = await scope.AnswersAsync(cancellationToken);
        var months = answers.GroupBy(a => scope.MonthOf(a.At)).OrderBy(g => g.Key).Select(g => (Month: Months.Of(g.Key), Yes: g.Count(a => a.Minutes is not null), All: g.Count())).ToList();
        return new Figure(Key, texts["Offer acceptance"],
            texts["Offers that candidates accepted, as a share of those they answered, by the month of the answer. Offers that expired or were withdrawn without an answer are left out."],
            [texts["Month"], texts["Accepted"], texts["Declined"], texts["Accepted of answered"]],
            months.ConvertAll(m => (IReadOnlyList<object?>)[m.Month, m.Yes, m.All - m.Yes, Share.Of(m.Yes, m.All)]))
        {
            Chart = "bar",
            Points = [.. months.SelectMany(m => new[] { new ChartPoint(m.Month, m.Yes, texts["Accepted"]), new ChartPoint(m.Month, m.All - m.Yes, texts["Declined"]) })],
        };
    }
}

internal static class Months
{
    public static string Of(DateOnly month) => month.ToString("MMM yy", CultureInfo.CurrentCulture);
}

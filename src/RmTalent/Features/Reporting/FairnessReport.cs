using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Reporting;

/// <summary>A vacancy, or all vacancies first published in a calendar year. Years do not overlap, so that no two views differ by a few people.</summary>
public sealed record FairnessFilter
{
    public EqualQuestion Question { get; init; }

    public int? Year { get; init; }

    public Guid? VacancyId { get; init; }
}

/// <summary>Adverse impact from the counts of voluntary answers, step by step. Ended applications only.</summary>
public sealed class FairnessReport(AppDbContext db, ITexts texts)
{
    private static readonly (Stage From, Stage To)[] Steps =
        [(Stage.Applied, Stage.Shortlisted), (Stage.Shortlisted, Stage.Interviewing), (Stage.Interviewing, Stage.Offered), (Stage.Applied, Stage.Hired)];

    public async Task<IReadOnlyList<FairnessStep>> ForAsync(FairnessFilter filter, CancellationToken cancellationToken)
    {
        var answers = EqualQuestions.AnswersTo(filter.Question);
        var cells = await CellsAsync(filter, cancellationToken);
        if (cells.Count == 0)
        {
            return [];
        }

        return [.. Steps.Select(step =>
        {
            var (from, to) = (At(step.From), At(step.To));
            var groups = answers.Select((a, n) => (Answer: a, N: n)).Where(g => g.Answer is not EqualAnswer.PreferNotToSay).ToList();
            var rates = AdverseImpact.Compare([.. groups.Select(g => Shown(from, g.N))], [.. groups.Select(g => Shown(to, g.N))], [.. groups.Select(g => to.Sums[g.N] < Suppression.Least)]);
            return new FairnessStep(step.From, step.To, [.. groups.Zip(rates, (g, r) => (g.Answer, r))]);
        })];

        (int[] Sums, bool[] Visible) At(Stage stage)
        {
            var vacancies = cells.GroupBy(c => c.VacancyId).Select(v => answers.Select(a => v.Where(c => c.Answer == a && c.Reached >= stage).Sum(c => c.Counted)).ToArray()).ToList();
            return (Suppression.Sums(vacancies), Suppression.Visible(vacancies));
        }

        static int? Shown((int[] Sums, bool[] Visible) at, int n) => at.Visible[n] ? at.Sums[n] : null;
    }

    /// <summary>A step as a table and a chart of its rates.</summary>
    public Figure Draw(FairnessStep step, string? file)
    {
        var title = texts["{0} → {1}", texts.Of(step.From), texts.Of(step.To)];
        return new Figure($"{step.From}-{step.To}", title,
            texts["Selection rate: who reached the later stage, of those who reached the first. Ratio: the rate against the highest one. Fisher’s exact test: how probable a difference at least this large is by chance alone, against the group with the highest rate; below 0.05 is usually called significant."],
            [texts["Group"], texts.Of(step.From), texts.Of(step.To), texts["Selection rate"], texts["Ratio to the highest"], texts["Fisher’s exact test, p"], texts["Four-fifths rule"]],
            [.. step.Groups.Select(Row)])
        {
            Points = [.. step.Groups.Where(g => g.Rate is { Rate: not null, AtMost: false }).Select(g => new ChartPoint(texts.Of(g.Answer), Math.Round(100 * g.Rate.Rate!.Value, 1)))],
            File = file,
        };
    }

    private IReadOnlyList<object?> Row((EqualAnswer Answer, GroupRate Rate) group)
    {
        var (answer, r) = group;
        var hidden = texts["hidden"];
        return
        [
            texts.Of(answer), r.Size ?? (object)hidden, r.Passed ?? (r.AtMost ? texts["fewer than 5"] : (object)hidden),
            r.AtMost ? texts["at most {0}", r.Rate!.Value.ToString("P0", CultureInfo.CurrentCulture)] : r.Rate is { } rate ? new Share(rate) : null,
            r.AtMost && r.Ratio is { } most ? texts["at most {0}", most.ToString("0.00", CultureInfo.CurrentCulture)] : r.Ratio is { } ratio ? Math.Round(ratio, 2) : null,
            r.P is { } p ? Math.Round((decimal)p, 4) : null,
            r.Ratio is null ? null : r.Flagged ? texts["Below four fifths"] : r.AtMost ? texts["Cannot be told"] : texts["Not below"],
        ];
    }

    private Task<List<Cell>> CellsAsync(FairnessFilter filter, CancellationToken cancellationToken)
    {
        var (vacancy, question) = (filter.VacancyId, filter.Question);
        var vacancies = db.Set<Vacancy>().Where(v => v.PublishedAt != null);
        if (filter.Year is { } year and > 1 and < 9998 && vacancy is null)
        {
            var (from, until) = (new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero));
            vacancies = vacancies.Where(v => v.PublishedAt >= from && v.PublishedAt < until);
        }

        return db.Set<EqualOpportunityTally>().AsNoTracking()
            .Where(t => t.Question == question && t.Counted > 0 && (vacancy == null || t.VacancyId == vacancy) && vacancies.Any(v => v.Id == t.VacancyId))
            .Select(t => new Cell(t.VacancyId, t.Answer, t.Reached, t.Counted)).ToListAsync(cancellationToken);
    }

    private sealed record Cell(Guid VacancyId, EqualAnswer Answer, Stage Reached, int Counted);
}

public sealed record FairnessStep(Stage From, Stage To, IReadOnlyList<(EqualAnswer Answer, GroupRate Rate)> Groups);

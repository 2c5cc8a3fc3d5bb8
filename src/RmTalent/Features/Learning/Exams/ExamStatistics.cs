using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>How an exam and its questions work, from each person's first scored attempt, the newest thousand. Later attempts know the questions, so they are left out.</summary>
/// <param name="People">How many first attempts there are.</param>
/// <param name="MeanPercent">Of their scores.</param>
/// <param name="PassedPercent">Share that passed.</param>
/// <param name="Alpha">Over the questions that all of them were asked.</param>
/// <param name="AlphaItems">How many questions that is.</param>
/// <param name="Items">Question by question; each edition by itself.</param>
public sealed record ExamStatistics(int People, double MeanPercent, double PassedPercent, double? Alpha, int AlphaItems, IReadOnlyList<ItemStatistics> Items)
{
    private const int AtMost = 1000;

    public static async Task<ExamStatistics> OfAsync(AppDbContext db, Guid examId, CancellationToken cancellationToken)
    {
        var first = db.Set<Attempt>().AsNoTracking().Where(a => a.ExamId == examId && a.Number == 1 && a.ScoredAt != null && a.SetAsideAt == null).OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id).Take(AtMost);
        var attempts = await first.Select(a => new { a.Id, a.ScorePercent, a.IsPassed }).ToListAsync(cancellationToken);
        if (attempts.Count < ItemAnalysis.FewestShown)
        {
            return new(attempts.Count, 0, 0, null, 0, []);
        }

        var given = await db.Set<AttemptItem>().AsNoTracking().Where(i => first.Any(a => a.Id == i.AttemptId) && !i.IsVoid && i.Score != null)
            .Select(i => new Given(i.AttemptId, i.QuestionId, i.Edition, i.Points, i.Score!.Value, i.Order, i.Answer)).ToListAsync(cancellationToken);
        var asked = given.Select(g => g.QuestionId).Distinct().ToList();
        var contents = await db.Set<QuestionEdition>().AsNoTracking().Where(e => asked.Contains(e.QuestionId)).Select(e => new { e.QuestionId, e.Number, e.Content }).ToDictionaryAsync(e => (e.QuestionId, e.Number), e => e.Content, cancellationToken);
        var totals = given.GroupBy(g => g.AttemptId).ToDictionary(g => g.Key, g => (Score: g.Sum(i => i.Score), Points: g.Sum(i => i.Points)));
        var questions = given.GroupBy(g => (g.QuestionId, g.Edition)).ToList();
        var common = questions.FindAll(q => q.Count() == attempts.Count);
        return new(
            attempts.Count,
            attempts.Average(a => (double)a.ScorePercent!.Value),
            100d * attempts.Count(a => a.IsPassed) / attempts.Count,
            ItemAnalysis.Alpha([.. attempts.Select(a => common.ConvertAll(q => (double)q.First(i => i.AttemptId == a.Id).Score))]),
            common.Count,
            [.. questions.Select(q => ItemStatistics.Of(q.Key.QuestionId, contents[q.Key], [.. q], g => Rest(g, totals[g.AttemptId])))
                .OrderBy(i => i.Discrimination ?? double.MaxValue).ThenBy(i => i.Facility)]);
    }

    /// <summary>What the same person won elsewhere, as a share, since random questions carry different points.</summary>
    private static double Rest(Given item, (decimal Score, int Points) total) => total.Points == item.Points ? 0 : (double)(total.Score - item.Score) / (total.Points - item.Points);

    public sealed record Given(Guid AttemptId, Guid QuestionId, int Edition, int Points, decimal Score, Shuffling Order, Answer? Answer)
    {
        public double Share => (double)Score / Points;
    }
}

/// <summary>One question in an exam's first attempts.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Text">As it was asked.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="People">How many were asked.</param>
/// <param name="Facility">Average share of the points, 0 to 100; null for too few people.</param>
/// <param name="Discrimination">Item–rest correlation, −1 to 1; null for too few people.</param>
/// <param name="Options">How many chose what; null where there is nothing to choose, or for too few people.</param>
public sealed record ItemStatistics(Guid QuestionId, LocalisedText Text, QuestionKind Kind, int People, double? Facility, double? Discrimination, IReadOnlyList<OptionCount>? Options)
{
    /// <summary>Worth a trainer's look: those who do well elsewhere do badly here, or hardly anybody (or everybody) wins it.</summary>
    public bool IsSuspect => Discrimination < 0.1 || Facility is < 20 or > 97;

    public static ItemStatistics Of(Guid questionId, QuestionContent content, IReadOnlyList<ExamStatistics.Given> given, Func<ExamStatistics.Given, double> rest)
    {
        var isShown = given.Count >= ItemAnalysis.FewestShown;
        return new(questionId, content.Text, content.Kind, given.Count,
            isShown ? 100 * given.Average(g => g.Share) : null,
            ItemAnalysis.ItemRest([.. given.Select(g => g.Share)], [.. given.Select(rest)]),
            isShown ? OptionCount.Of(content, given) : null);
    }
}

/// <param name="Text">Null for true, false and nothing, which <paramref name="Key"/> names.</param>
/// <param name="Key">A text of the interface.</param>
/// <param name="IsRight">Wins something.</param>
/// <param name="Count">How many chose it.</param>
public sealed record OptionCount(LocalisedText? Text, string? Key, bool IsRight, int Count)
{
    public static IReadOnlyList<OptionCount>? Of(QuestionContent content, IReadOnlyList<ExamStatistics.Given> given)
    {
        var nothing = new OptionCount(null, "nothing", false, given.Count(g => g.Answer is not { IsEmpty: false }));
        return content switch
        {
            ChoiceQuestion choice => [.. choice.Options.Select((o, n) => new OptionCount(o.Text, null, o.IsRight, given.Count(g => g.Answer is { } a && Grading.Chosen(g.Order, a).Contains(n)))), nothing],
            TrueFalseQuestion truth => [new(null, "True", truth.IsTrue, Chose(0)), new(null, "False", !truth.IsTrue, Chose(1)), nothing],
            _ => null,
        };

        int Chose(int which) => given.Count(g => g.Answer?.Chosen is [var chosen, ..] && chosen == which);
    }
}

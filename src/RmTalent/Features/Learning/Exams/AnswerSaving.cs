using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Answers as the exam's page sends them, by position in the attempt.</summary>
public sealed record AnswersInput
{
    private const int MaxAnswers = Exam.MaxQuestions;

    [MaxLength(MaxAnswers)]
    public Dictionary<int, AnswerInput> Answers { get; init; } = [];

    internal IReadOnlyList<GivenAnswer> Given =>
        [.. Answers.Select(a => new GivenAnswer(a.Key, a.Value.Sequence, new Answer([.. a.Value.Chosen.Select(c => c ?? -1)], a.Value.Text?.ReplaceLineEndings("\n").Trim() ?? "")))];
}

public sealed record AnswerInput
{
    private const int MaxChosen = 200;

    [MaxLength(MaxChosen)]
    public List<int?> Chosen { get; init; } = [];

    [StringLength(Answer.EssayMaxLength)]
    public string? Text { get; init; }

    public long Sequence { get; init; }
}

public static class AnswerSaving
{
    extension(AppDbContext db)
    {
        /// <summary>
        /// Keeps answers without loading the attempt. Sending the same again changes nothing, and one that is late does not overwrite a newer one.
        /// Touching the attempt first queues the save with handing in: an answer that is acknowledged is graded.
        /// </summary>
        /// <returns>False when the attempt is not open (any more) for this person.</returns>
        public async Task<bool> SaveAnswersAsync(Guid attemptId, Guid personId, IReadOnlyCollection<GivenAnswer> answers, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var last = now - Attempt.Grace;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var open = await db.Set<Attempt>().Where(a => a.Id == attemptId && a.PersonId == personId && a.SubmittedAt == null && (a.EndsAt == null || a.EndsAt >= last))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Saves, x => x.Saves + 1), cancellationToken);
            foreach (var given in open == 0 ? [] : answers)
            {
                await db.Set<AttemptItem>().Where(i => i.AttemptId == attemptId && i.Position == given.Position && i.Sequence < given.Sequence && i.CheckedAt == null)
                    .ExecuteUpdateAsync(i => i.SetProperty(x => x.Answer, given.Answer).SetProperty(x => x.Sequence, given.Sequence).SetProperty(x => x.AnsweredAt, now), cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return open > 0;
        }
    }
}

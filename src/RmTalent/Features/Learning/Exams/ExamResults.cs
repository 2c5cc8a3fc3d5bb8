using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What changes an attempt's score, and what follows from it: a completion when the exam is passed, and evidence for each competency.</summary>
public sealed class ExamResults(AppDbContext db, TimeProvider clock)
{
    /// <summary>Level that the pass mark stands for: works on their own on routine matters.</summary>
    private const int Expected = 3;

    /// <summary>Hands in what is open, and saves. Whoever comes second (another tab, the sweep) finds it done.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="last">Answers that came with the form.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task HandInAsync(Guid attemptId, IReadOnlyCollection<GivenAnswer> last, CancellationToken cancellationToken) => ChangeAsync(attemptId, (attempt, now) =>
    {
        if (attempt.SubmittedAt is null)
        {
            if (attempt.IsOpen(now))
            {
                last.ToList().ForEach(a => attempt.Answer(a.Position, a.Answer, now, a.Sequence));
            }

            attempt.HandIn(outOfTime: attempt.EndsAt < now, now);
        }
    }, cancellationToken);

    /// <summary>Lets something happen to an attempt, with its items, alone: answers that are being saved wait or are waited for. Saves.</summary>
    public async Task ChangeAsync(Guid attemptId, Action<Attempt, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Attempts.Where(a => a.Id == attemptId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Saves, x => x.Saves + 1), cancellationToken);
        var attempt = await db.Attempts.Include(a => a.Items).SingleAsync(a => a.Id == attemptId, cancellationToken);
        var (now, before) = (clock.GetUtcNow(), attempt.ScorePercent);
        change(attempt, now);
        if (attempt.ScorePercent is not null && attempt.ScorePercent != before)
        {
            await FollowAsync(attempt, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Share of the points as a level: nothing is 1, the pass mark is 3, everything is 5, straight lines between.</summary>
    public static decimal LevelOf(decimal share, int passPercent)
    {
        var pass = passPercent / 100m;
        return Math.Round(share < pass ? 1 + (2 * share / pass) : pass >= 1 ? 5 : 3 + (2 * (share - pass) / (1 - pass)), 1);
    }

    public static IEnumerable<Evidence> EvidenceOf(Attempt attempt, DateTimeOffset now) => attempt.Shares().Select(s => Evidence.OfPerson(
        attempt.PersonId, new Observation(s.CompetencyId, LevelOf(s.Share, attempt.PassPercent), Expected, EvidenceSource.Exam, attempt.Id), now));

    private async Task FollowAsync(Attempt attempt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var exam = await db.Exams.AsNoTracking().SingleAsync(e => e.Id == attempt.ExamId, cancellationToken);
        var others = await db.Attempts.AsNoTracking().Of(attempt.PersonId, attempt.ExamId).Where(a => a.Id != attempt.Id).ToListAsync(cancellationToken);
        var completed = await db.Completions.Where(c => c.PersonId == attempt.PersonId && c.Kind == LearningKind.Exam && c.ItemId == exam.Id).Select(c => c.SourceId).ToListAsync(cancellationToken);
        db.AddRange(new ExamStanding(exam.Rules, [.. others, attempt]).Passes().Where(p => !completed.Contains(p.Attempt.Id))
            .Select(p => Completion.Of(attempt.PersonId, exam.Item, p.Attempt.Id, now, p.Score)));
        db.AddRange(EvidenceOf(attempt, now));
    }
}

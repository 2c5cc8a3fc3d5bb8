using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Hands an attempt in and keeps what it shows: a completion when passed, and evidence for each competency.</summary>
public sealed class ExamResults(AppDbContext db, TimeProvider clock)
{
    /// <summary>Level that the pass mark stands for: works on their own on routine matters.</summary>
    private const int Expected = 3;

    /// <summary>Adds to the context; the caller saves.</summary>
    public async Task SubmitAsync(Attempt attempt, bool outOfTime, CancellationToken cancellationToken)
    {
        var exam = await db.Exams.AsNoTracking().SingleAsync(e => e.Id == attempt.ExamId, cancellationToken);
        var now = clock.GetUtcNow();
        if (attempt.Submit(exam.Item, outOfTime, now) is { } completion)
        {
            db.Add(completion);
        }

        db.AddRange(attempt.Shares().Select(s => Evidence.OfPerson(
            attempt.PersonId, new Observation(s.CompetencyId, LevelOf(s.Share, attempt.PassPercent), Expected, EvidenceSource.Exam, attempt.Id), now)));
    }

    /// <summary>Share of the points as a level: nothing is 1, the pass mark is 3, everything is 5, straight lines between.</summary>
    public static decimal LevelOf(decimal share, int passPercent)
    {
        var pass = passPercent / 100m;
        return Math.Round(share < pass ? 1 + (2 * share / pass) : pass >= 1 ? 5 : 3 + (2 * (share - pass) / (1 - pass)), 1);
    }
}

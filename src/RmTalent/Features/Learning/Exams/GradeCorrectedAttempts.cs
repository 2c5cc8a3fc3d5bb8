using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Brings corrections of questions, oldest first, to the attempts that asked them; each attempt keeps which one it has had.</summary>
public sealed class GradeCorrectedAttempts(AppDbContext db, ExamResults results, SweepEach each) : ISweep
{
    private const int AtMost = 200;

    public static string Title => "Grade anew what was corrected";

    public static Cron Cron => Cron.EveryMinutes(1);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        if (await db.Set<Correction>().AsNoTracking().Where(c => c.FinishedAt == null).OrderBy(c => c.At).FirstOrDefaultAsync(cancellationToken) is not { } correction)
        {
            return new SweepResult(0);
        }

        var edition = correction.Edition is { } number
            ? await db.Set<QuestionEdition>().AsNoTracking().SingleAsync(e => e.QuestionId == correction.QuestionId && e.Number == number, cancellationToken) : null;
        var due = await db.Set<AttemptItem>().Where(i => i.QuestionId == correction.QuestionId && i.CorrectionId != correction.Id
                && db.Set<Attempt>().Any(a => a.Id == i.AttemptId && a.StartedAt <= correction.At))
            .OrderBy(i => i.AttemptId).Select(i => i.AttemptId).Distinct().Take(AtMost).ToListAsync(cancellationToken);
        var done = await each.RunAsync(due, id => results.ChangeAsync(id, (attempt, now) => attempt.Correct(correction, edition, now), cancellationToken), cancellationToken);
        if (due.Count < AtMost && done.Failed == 0)
        {
            (await db.Set<Correction>().SingleAsync(c => c.Id == correction.Id, cancellationToken)).Finish(asOf);
            await db.SaveChangesAsync(cancellationToken);
        }

        return done;
    }
}

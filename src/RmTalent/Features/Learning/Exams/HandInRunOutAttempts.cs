using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Learning.Exams;

/// <summary>An attempt whose time is up is handed in as it stands, whether or not its learner comes back.</summary>
public sealed class HandInRunOutAttempts(AppDbContext db, ExamResults results, SweepEach each) : ISweep
{
    private const int AtMost = 200;

    public static string Title => "Hand in exams whose time is up";

    public static Cron Cron => Cron.EveryMinutes(1);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Attempts.RunOut(asOf).Select(a => a.Id).Take(AtMost).ToListAsync(cancellationToken);
        return await each.RunAsync(due, id => results.HandInAsync(id, [], cancellationToken), cancellationToken);
    }
}

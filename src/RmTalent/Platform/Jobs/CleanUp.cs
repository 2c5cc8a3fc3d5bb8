using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Jobs;

/// <summary>Forgets what was only kept for a while: keys of sent forms, uploads whose form failed, and records of old runs.</summary>
public sealed class CleanUp(AppDbContext db, FileStore files) : ISweep
{
    public const int FormDays = 2;
    public const int UploadDays = 1;
    public const int RunDays = 60;

    public static string Title => "Clean up what is no longer needed";

    public static Cron Cron => Cron.Daily(4, 20);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var (forms, runs) = (asOf.AddDays(-FormDays), asOf.AddDays(-RunDays));
        return new SweepResult(
            await db.Set<FormSubmission>().Where(s => s.At < forms).ExecuteDeleteAsync(cancellationToken)
            + await files.RemoveUnkeptAsync(asOf.AddDays(-UploadDays), cancellationToken)
            + await db.Set<JobRun>().Where(r => r.StartedAt < runs).ExecuteDeleteAsync(cancellationToken));
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Deletes drafts that nobody has touched for a month, with all that belongs to them.</summary>
public sealed class ForgetDrafts(AppDbContext db, DraftShredder shredder, SweepEach each) : ISweep
{
    public static string Title => "Delete applications that were never finished";

    public static Cron Cron => Cron.Daily(4, 20);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var before = asOf.AddDays(-ApplicationDraft.KeptDays);
        var due = await db.ApplicationDrafts.Where(d => d.TouchedAt < before).OrderBy(d => d.TouchedAt).Select(d => d.Id).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id => await shredder.ShredAsync(await db.ApplicationDrafts.SingleAsync(d => d.Id == id, cancellationToken), cancellationToken), cancellationToken);
    }
}

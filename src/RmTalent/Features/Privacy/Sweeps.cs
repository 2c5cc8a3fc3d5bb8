using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>Looks at the clocks that are due: asks for renewal, tells of the coming erasure, and erases. Each candidate is a transaction of its own, so that a stop in between does no harm.</summary>
public sealed class KeepRetentionSweep(AppDbContext db, RetentionBook book, Eraser eraser, AccessLinks links, Outbox outbox, SweepEach each) : ISweep
{
    public static string Title => "Erase applicants whose time is over";

    public static Cron Cron => Cron.EveryMinutes(15);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = await book.TodayAsync(cancellationToken);
        var due = await db.Retentions.DueBy(today).Select(r => r.Id).Take(200).ToListAsync(cancellationToken);
        return await each.RunAsync(due, id => LookAsync(id, today, cancellationToken), cancellationToken);
    }

    private async Task LookAsync(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        var retention = await db.Retentions.SingleAsync(r => r.Id == id, cancellationToken);
        var policy = await book.RefreshAsync(retention, cancellationToken);
        if (!(retention.NextOn <= today))
        {
            return;
        }

        if (retention.HasCome(today))
        {
            if (await eraser.IsQuietAsync(retention.CandidateId, cancellationToken))
            {
                await eraser.EraseAsync(retention, policy, retention.ErasureAskedOn is null ? ErasureGround.TimeOver : ErasureGround.Asked, cancellationToken);
            }

            return;
        }

        var contact = (await db.Candidates.AsNoTracking().SingleAsync(c => c.Id == retention.CandidateId, cancellationToken)).Contact;
        var token = links.Issue(CandidateLink.Purpose, await LatestAsync(retention.CandidateId, cancellationToken), CandidateLink.ValidFor);
        if (retention is { Stage: RetentionStage.Pool, RenewalAskedOn: null } && today < retention.KeptUntil)
        {
            retention.AskRenewal(today);
            await outbox.QueueAsync(PrivacyMails.RenewConsent(retention, contact, token), cancellationToken);
        }
        else
        {
            retention.Notice(today);
            await book.RefreshAsync(retention, cancellationToken);
            await outbox.QueueAsync(PrivacyMails.ErasureNotice(retention, contact, token), cancellationToken);
        }

        await book.RefreshAsync(retention, cancellationToken);
    }

    private Task<Guid> LatestAsync(Guid candidateId, CancellationToken cancellationToken) =>
        db.Applications.Where(a => a.CandidateId == candidateId).OrderByDescending(a => a.SubmittedAt).Select(a => a.Id).FirstAsync(cancellationToken);
}

/// <summary>In the night after an erasure the database is rewritten from its live rows, so that no page keeps a copy of what was moved about before it was erased.</summary>
public sealed class RewriteErasedSweep(AppDbContext db) : ISweep
{
    public static string Title => "Overwrite what was erased";

    public static Cron Cron => Cron.Daily(3, 40);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var since = asOf.AddDays(-1).AddHours(-1);
        var erased = await db.ErasureCertificates.CountAsync(c => c.ErasedAt > since, cancellationToken);
        if (erased > 0)
        {
            await db.RewriteAsync(cancellationToken);
        }

        return new SweepResult(erased);
    }
}

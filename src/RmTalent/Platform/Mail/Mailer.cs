using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Operations;

namespace RmTalent.Platform.Mail;

/// <summary>
/// Sends what is due. A mail is claimed for the time of a lease before it is handed over, so nodes do not send the same one;
/// one whose node was killed in between goes again under the same Message-ID.
/// </summary>
public sealed class Mailer(IServiceScopeFactory scopes, MailComposer composer, IMailTransport transport, OutboxLease lease, Measures measures, TimeProvider clock, ILogger<Mailer> logger)
{
    private const int Batch = 50;

    /// <returns>How many mails were handed over or failed; 0 when none is due.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await DbAsync(db => db.Set<OutgoingMail>().AsNoTracking()
            .Where(m => (m.State == MailState.Waiting || m.State == MailState.Sending) && m.DueAt <= now)
            .OrderBy(m => m.DueAt).Take(Batch).Select(m => new Due(m.Id, m.DueAt, m.Attempts)).ToListAsync(stop));
        var handled = 0;
        foreach (var mail in due)
        {
            stop.ThrowIfCancellationRequested();
            handled += await SendAsync(mail, stop) ? 1 : 0;
        }

        return handled;
    }

    private async Task<bool> SendAsync(Due due, CancellationToken stop)
    {
        var leasedUntil = clock.GetUtcNow() + lease.Time;
        var claimed = await DbAsync(db => db.Set<OutgoingMail>()
            .Where(m => m.Id == due.Id && m.DueAt == due.DueAt && (m.State == MailState.Waiting || m.State == MailState.Sending))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sending).SetProperty(x => x.DueAt, leasedUntil).SetProperty(x => x.Attempts, due.Attempts + 1), stop));
        if (claimed == 0)
        {
            return false;
        }

        try
        {
            var mail = await DbAsync(db => db.Set<OutgoingMail>().AsNoTracking().Include(m => m.Attachments).SingleAsync(m => m.Id == due.Id, stop));
            using var message = composer.Compose(mail, await ReplyToAsync(mail, stop));
            await transport.SendAsync(message, mail.Id, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Perhaps handed over, perhaps not: it goes again after the start, under the same Message-ID.
            await FinishAsync(due, leasedUntil, MailState.Waiting, due.DueAt, null);
            throw;
        }
        catch (Exception error)
        {
            var attempts = due.Attempts + 1;
            measures.Mailed(isSent: false);
            logger.LogWarning(error, "Mail {MailId} was not delivered, attempt {Attempt}", due.Id, attempts);
            await FinishAsync(due, leasedUntil, attempts >= OutgoingMail.MaxAttempts ? MailState.Failed : MailState.Waiting, clock.GetUtcNow() + Backoff.After(attempts), error);
            return true;
        }

        // Not cancellable: the mail is out, and that must be known.
        measures.Mailed(isSent: true);
        var sentAt = clock.GetUtcNow();
        await DbAsync(db => Claimed(db, due, leasedUntil).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.State, MailState.Sent).SetProperty(x => x.SentAt, sentAt).SetProperty(x => x.Secrets, (string?)null).SetProperty(x => x.Error, (string?)null)));
        return true;
    }

    private async Task<MailAddress?> ReplyToAsync(OutgoingMail mail, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReplyAddress>().OfAsync(mail, stop);
    }

    private Task<int> FinishAsync(Due due, DateTimeOffset leasedUntil, MailState state, DateTimeOffset next, Exception? error)
    {
        var says = error is null ? null : (error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message);
        return DbAsync(db => Claimed(db, due, leasedUntil).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, state).SetProperty(x => x.DueAt, next).SetProperty(x => x.Error, says)));
    }

    private static IQueryable<OutgoingMail> Claimed(AppDbContext db, Due due, DateTimeOffset leasedUntil) =>
        db.Set<OutgoingMail>().Where(m => m.Id == due.Id && m.State == MailState.Sending && m.DueAt == leasedUntil);

    private async Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        using var scope = scopes.CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private sealed record Due(Guid Id, DateTimeOffset DueAt, int Attempts);
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>
/// Sends what is due. A delivery is claimed for the time of a lease, so nodes do not send the same one; one whose node was killed in between goes again
/// under the same id. Endpoints are served side by side, so that a slow one holds up nobody else's news.
/// </summary>
public sealed class WebhookSender(IServiceScopeFactory scopes, WebhookClient client, WebhookSecrets secrets, OutboxLease lease, TimeProvider clock, ILogger<WebhookSender> logger)
{
    private const int Batch = 40;
    private const int SideBySide = 4;

    /// <returns>How many attempts were made; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await DbAsync(db => db.WebhookDeliveries.AsNoTracking().Where(d => d.State == WebhookDeliveryState.Waiting && d.DueAt <= now)
            .OrderBy(d => d.DueAt).Take(Batch).Select(d => new Due(d.Id, d.WebhookId, d.DueAt, d.Attempts)).ToListAsync(stop));
        var made = 0;
        await Parallel.ForEachAsync(due.GroupBy(d => d.WebhookId), new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop }, async (endpoint, _) =>
        {
            foreach (var delivery in endpoint)
            {
                stop.ThrowIfCancellationRequested();
                Interlocked.Add(ref made, await SendAsync(delivery, stop) ? 1 : 0);
            }
        });
        return made;
    }

    private async Task<bool> SendAsync(Due due, CancellationToken stop)
    {
        var leasedUntil = clock.GetUtcNow() + lease.Time;
        if (await DbAsync(db => Row(db, due, due.DueAt).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, leasedUntil).SetProperty(x => x.Attempts, due.Attempts + 1), stop)) == 0)
        {
            return false;
        }

        var (webhook, delivery, mayHave) = await DbAsync(async db => (
            await db.Webhooks.AsNoTracking().SingleAsync(w => w.Id == due.WebhookId, stop), await db.WebhookDeliveries.AsNoTracking().SingleAsync(d => d.Id == due.Id, stop), await OwnerMayAsync(db, due.WebhookId, stop)));
        if (!mayHave || webhook.DisabledAt is not null)
        {
            await EndAsync(due.WebhookId, WebhookOff.OwnerLost, stop);
            return true;
        }

        try
        {
            var at = clock.GetUtcNow();
            var result = await client.SendAsync(webhook.Url, delivery.MessageId, at, delivery.Body, secrets.Sign(webhook.SecretsAt(at), delivery.MessageId, at, delivery.Body), stop);
            await NoteAsync(due, leasedUntil, at, result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Perhaps received, perhaps not: it goes again after the start, under the same id.
            await DbAsync(db => Row(db, due, leasedUntil).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, due.DueAt).SetProperty(x => x.Attempts, due.Attempts), CancellationToken.None));
            throw;
        }

        return true;
    }

    /// <summary>Not cancellable: what was sent must be known.</summary>
    private async Task NoteAsync(Due due, DateTimeOffset leasedUntil, DateTimeOffset at, SendResult result)
    {
        var (attempts, now) = (due.Attempts + 1, clock.GetUtcNow());
        var isTaken = result.Outcome is AttemptOutcome.Taken;
        var pause = isTaken || result.IsGone ? null : WebhookDelivery.PauseAfter(attempts, Random.Shared.NextDouble());
        var state = isTaken ? WebhookDeliveryState.Delivered : pause is null ? WebhookDeliveryState.Failed : WebhookDeliveryState.Waiting;
        DateTimeOffset? deliveredAt = isTaken ? now : null;
        var gaveUp = await DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (await Row(db, due, leasedUntil).ExecuteUpdateAsync(d => d.SetProperty(x => x.State, state).SetProperty(x => x.DueAt, now + (pause ?? TimeSpan.Zero)).SetProperty(x => x.DeliveredAt, deliveredAt)) == 0)
            {
                return false; // the lease ran out and another node has it
            }

            db.Add(new WebhookAttempt { DeliveryId = due.Id, At = at, Outcome = result.Outcome, Status = result.Status, Milliseconds = result.Milliseconds });
            await db.SaveChangesAsync();
            var webhook = db.Webhooks.Where(w => w.Id == due.WebhookId);
            await (isTaken
                ? webhook.Where(w => w.FailingSince != null).ExecuteUpdateAsync(w => w.SetProperty(x => x.FailingSince, (DateTimeOffset?)null))
                : webhook.Where(w => w.FailingSince == null).ExecuteUpdateAsync(w => w.SetProperty(x => x.FailingSince, now)));
            await transaction.CommitAsync();
            return state is WebhookDeliveryState.Failed && (result.IsGone || await webhook.AnyAsync(w => w.FailingSince <= now - Webhook.Patience));
        });
        if (gaveUp)
        {
            await EndAsync(due.WebhookId, result.IsGone ? WebhookOff.Gone : WebhookOff.Unreachable, CancellationToken.None);
        }
    }

    /// <summary>Switches the endpoint off, gives up what waits for it, and tells its owner.</summary>
    private async Task EndAsync(Guid webhookId, WebhookOff because, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<ActorContext>().Current = Actor.Program;
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (webhook, now) = (await db.Webhooks.SingleAsync(w => w.Id == webhookId, stop), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.WebhookDeliveries.Where(d => d.WebhookId == webhookId && d.State == WebhookDeliveryState.Waiting).ExecuteUpdateAsync(d => d.SetProperty(x => x.State, WebhookDeliveryState.Failed), stop);
        if (webhook.DisabledAt is null)
        {
            webhook.Disable(because, now);
            var owner = await db.People.AsNoTracking().SingleAsync(p => p.Id == webhook.OwnerId, stop);
            await scope.ServiceProvider.GetRequiredService<Outbox>().QueueAsync(WebhookMails.SwitchedOff(webhook, owner), stop);
            logger.LogWarning("Webhook {WebhookId} was switched off: {Because}", webhookId, because);
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static Task<bool> OwnerMayAsync(AppDbContext db, Guid webhookId, CancellationToken stop)
    {
        var allowed = Policies.RolesOf(Policies.KeepWebhooks);
        return (
            from w in db.Webhooks
            where w.Id == webhookId
            join a in db.Users on w.OwnerId equals a.Id
            where a.DeactivatedAt == null
            join u in db.UserRoles on a.Id equals u.UserId
            join r in db.Roles on u.RoleId equals r.Id
            where allowed.Contains(r.Name)
            select r.Id).AnyAsync(stop);
    }

    private static IQueryable<WebhookDelivery> Row(AppDbContext db, Due due, DateTimeOffset dueAt) =>
        db.WebhookDeliveries.Where(d => d.Id == due.Id && d.State == WebhookDeliveryState.Waiting && d.DueAt == dueAt);

    private async Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        using var scope = scopes.CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private sealed record Due(Guid Id, Guid WebhookId, DateTimeOffset DueAt, int Attempts);
}

/// <summary>Sends in the background, except under test, where a test sends when it wants.</summary>
internal sealed class WebhookWorker(WebhookSender sender, OutboxSignal signal, IHostEnvironment environment, ILogger<WebhookWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => environment.IsEnvironment("Testing") ? Task.CompletedTask : signal.LoopAsync(
        async () =>
        {
            try
            {
                return await sender.RunAsync(stoppingToken) > 0;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Webhooks could not be sent");
                return false;
            }
        },
        stoppingToken);
}

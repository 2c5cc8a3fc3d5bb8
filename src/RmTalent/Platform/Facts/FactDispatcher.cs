using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Facts;

/// <summary>
/// Lets handlers see the facts they wait for, oldest first for each record and handler. A row is claimed by moving its due time past the lease,
/// so that nodes do not meet, and what a killed node had claimed comes up again by itself.
/// </summary>
public sealed class FactDispatcher(IServiceScopeFactory scopes, OutboxLease lease, TimeProvider clock, ILogger<FactDispatcher> logger)
{
    private const int Batch = 50;

    /// <returns>How many handlers ran or failed; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var handled = 0;
        foreach (var due in await DueAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            handled += await DeliverAsync(due, stop) ? 1 : 0;
        }

        return handled;
    }

    private async Task<List<Due>> DueAsync(CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = clock.GetUtcNow();
        var deliveries = db.Set<FactDelivery>();
        return await deliveries.AsNoTracking()
            .Where(d => d.State == DeliveryState.Pending && d.DueAt <= now)
            .Where(d => !deliveries.Any(e => e.SubjectId == d.SubjectId && e.Handler == d.Handler && e.FactId < d.FactId && e.State == DeliveryState.Pending))
            .OrderBy(d => d.FactId).Take(Batch)
            .Select(d => new Due(d.FactId, d.Handler, d.DueAt, d.Attempts)).ToListAsync(stop);
    }

    private async Task<bool> DeliverAsync(Due due, CancellationToken stop)
    {
        var leasedUntil = clock.GetUtcNow() + lease.Time;
        if (!await MoveAsync(due, due.DueAt, leasedUntil, due.Attempts + 1, null, DeliveryState.Pending, stop))
        {
            return false;
        }

        try
        {
            await HandleAsync(due, leasedUntil, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await MoveAsync(due, leasedUntil, due.DueAt, due.Attempts, null, DeliveryState.Pending, CancellationToken.None);
            throw;
        }
        catch (Exception error)
        {
            var attempts = due.Attempts + 1;
            var state = attempts >= FactDelivery.MaxAttempts ? DeliveryState.Failed : DeliveryState.Pending;
            logger.LogError(error, "{Handler} failed on fact {FactId}, attempt {Attempt}", due.Handler, due.FactId, attempts);
            await MoveAsync(due, leasedUntil, clock.GetUtcNow() + Backoff.After(attempts), attempts, error.Message, state, stop);
        }

        return true;
    }

    private async Task HandleAsync(Due due, DateTimeOffset leasedUntil, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<ActorContext>().Current = Actor.Program;
        var db = services.GetRequiredService<AppDbContext>();
        var fact = await db.Set<FactRow>().AsNoTracking().SingleAsync(f => f.Id == due.FactId, stop);
        var subscription = services.GetRequiredService<FactSubscriptions>().Find(fact.Name, due.Handler)
            ?? throw new InvalidOperationException($"This program has no handler {due.Handler} for {fact.Name}.");

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await subscription.DeliverAsync(services, fact.Payload, new FactContext(fact.Id, fact.SubjectId, fact.At, fact.ActorId), stop);
        await db.SaveChangesAsync(stop);
        if (await Row(db, due).Where(d => d.DueAt == leasedUntil).ExecuteDeleteAsync(stop) == 0)
        {
            throw new InvalidOperationException("The lease ran out and another node took the fact.");
        }

        await transaction.CommitAsync(stop);
    }

    private async Task<bool> MoveAsync(Due due, DateTimeOffset from, DateTimeOffset to, int attempts, string? error, DeliveryState state, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await Row(db, due).Where(d => d.DueAt == from).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.DueAt, to).SetProperty(x => x.Attempts, attempts).SetProperty(x => x.Error, error).SetProperty(x => x.State, state), stop) == 1;
    }

    private static IQueryable<FactDelivery> Row(AppDbContext db, Due due) =>
        db.Set<FactDelivery>().Where(d => d.FactId == due.FactId && d.Handler == due.Handler);

    private sealed record Due(long FactId, string Handler, DateTimeOffset DueAt, int Attempts);
}

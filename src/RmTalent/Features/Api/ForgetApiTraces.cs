using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Api;

/// <summary>Answers under idempotency keys are kept for a day, deliveries of webhooks for a month.</summary>
public sealed class ForgetApiTraces(AppDbContext db) : ISweep
{
    public const int CallHours = 24;
    public const int DeliveryDays = 30;

    public static string Title => "Forget old calls and deliveries of the API";

    public static Cron Cron => Cron.Hourly(35);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var (calls, deliveries) = (asOf.AddHours(-CallHours), asOf.AddDays(-DeliveryDays));
        return new SweepResult(
            await db.Set<ApiCall>().Where(c => c.At < calls).ExecuteDeleteAsync(cancellationToken)
            + await db.WebhookDeliveries.Where(d => d.QueuedAt < deliveries && d.State != WebhookDeliveryState.Waiting).ExecuteDeleteAsync(cancellationToken));
    }
}

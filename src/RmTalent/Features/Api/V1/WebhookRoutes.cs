using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.V1;

/// <summary>Endpoints that are told what happens: the token's owner's own, or all for an administrator.</summary>
internal static class WebhookRoutes
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        var shown = new WebhookItem(new Guid("0199a0a0-0000-7000-8000-000000000008"), "https://hooks.example.org/rmtalent", "Payroll", [WebhookEvent.CandidateHired], WebhookState.Active, DateTimeOffset.UnixEpoch.AddYears(56), null, null);
        var sent = new DeliveryItem(new Guid("0199a0a0-0000-7000-8000-000000000009"), "msg_0199a0a0000070008000000000000009", WebhookEvent.Ping, WebhookDeliveryState.Delivered, shown.MadeAt, shown.MadeAt.AddSeconds(1), [new AttemptItem(shown.MadeAt, AttemptOutcome.Taken, 204, 87)]);
        webhooks.MapGet("", ListAsync).Is("listWebhooks", "Webhooks, newest first", ApiScope.WebhooksManage).Like(new Listing<WebhookItem>([shown], null));
        webhooks.MapGet("/{id:guid}", GetAsync).Is("getWebhook", "One webhook", ApiScope.WebhooksManage).Like(shown);
        webhooks.MapPost("", MakeAsync).Is("makeWebhook", "Make a webhook", ApiScope.WebhooksManage)
            .WithDescription("The answer has the secret that signs its messages. It is shown this once.")
            .Like(new MadeWebhook(shown, "whsec_…"), new WebhookForm { Url = shown.Url, Purpose = shown.Purpose, Events = [WebhookEvent.CandidateHired] });
        webhooks.MapDelete("/{id:guid}", RemoveAsync).Is("removeWebhook", "Remove a webhook", ApiScope.WebhooksManage).WithDescription("Its deliveries go with it. Here `If-Match` may be left out.");
        webhooks.MapPost("/{id:guid}/ping", PingAsync).Is("pingWebhook", "Send a test message", ApiScope.WebhooksManage).Like(new Queued(sent.Id));
        webhooks.MapGet("/{id:guid}/deliveries", DeliveriesAsync).Is("listDeliveries", "What was sent, newest first", ApiScope.WebhooksManage).Like(new Listing<DeliveryItem>([sent], Examples.Cursor));
        webhooks.MapPost("/{id:guid}/deliveries/{delivery:guid}/redeliver", RedeliverAsync).Is("redeliver", "Send a message again", ApiScope.WebhooksManage)
            .WithDescription("Under the same `webhook-id`, so that a receiver that has it already can tell.").Like(new Queued(sent.Id));
    }

    private static async Task<Ok<Listing<WebhookItem>>> ListAsync(HttpContext context, AppDbContext db, [AsParameters] PageQuery page, CancellationToken cancellationToken)
    {
        var webhooks = await db.Webhooks.AsNoTracking().SeenBy(context.User).PageAsync(w => w.MadeAt, w => w, page.ToRequest(), descending: true, cancellationToken);
        return TypedResults.Ok(context.Listed(new PageOf<WebhookItem>([.. webhooks.Rows.Select(WebhookItem.Of)], webhooks.Next, null)));
    }

    private static async Task<Results<Ok<WebhookItem>, NotFound>> GetAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } webhook)
        {
            return TypedResults.NotFound();
        }

        context.Tag(webhook.Version);
        return TypedResults.Ok(WebhookItem.Of(webhook));
    }

    private static async Task<Created<MadeWebhook>> MakeAsync([FromBody] WebhookForm form, HttpContext context, AppDbContext db, WebhookDesk desk, CancellationToken cancellationToken)
    {
        Input.Check(form, context.RequestServices);
        var (webhook, secret) = await desk.MakeAsync(context.User.Id, form, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        context.Tag(webhook.Version);
        return TypedResults.Created($"/api/v1/webhooks/{webhook.Id}", new MadeWebhook(WebhookItem.Of(webhook), secret));
    }

    private static async Task<Results<NoContent, NotFound>> RemoveAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } webhook)
        {
            return TypedResults.NotFound();
        }

        if (context.Request.Headers.IfMatch.Count > 0)
        {
            context.Expect(webhook);
        }

        webhook.Remove();
        db.Remove(webhook);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Accepted<Queued>, NotFound>> PingAsync(Guid id, HttpContext context, AppDbContext db, WebhookDesk desk, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } webhook)
        {
            return TypedResults.NotFound();
        }

        return await QueuedAsync(desk.Ping(webhook), db, cancellationToken);
    }

    private static async Task<Results<Ok<Listing<DeliveryItem>>, NotFound>> DeliveriesAsync(Guid id, HttpContext context, AppDbContext db, [AsParameters] PageQuery page, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(context.Listed(await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == id)
            .PageAsync(d => d.QueuedAt, DeliveryItem.From, page.ToRequest(), descending: true, cancellationToken)));
    }

    private static async Task<Results<Accepted<Queued>, NotFound>> RedeliverAsync(Guid id, Guid delivery, HttpContext context, AppDbContext db, WebhookDesk desk, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } webhook
            || await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == delivery && d.WebhookId == id, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        desk.SendAgain(webhook, found);
        return await QueuedAsync(found, db, cancellationToken);
    }

    private static async Task<Accepted<Queued>> QueuedAsync(WebhookDelivery delivery, AppDbContext db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Accepted($"/api/v1/webhooks/{delivery.WebhookId}/deliveries", new Queued(delivery.Id));
    }

    private static Task<Webhook?> FindAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken) =>
        db.Webhooks.SeenBy(context.User).SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
}

public sealed record WebhookItem(
    Guid Id, string Url, string Purpose, IReadOnlyList<WebhookEvent> Events, WebhookState State, DateTimeOffset MadeAt, DateTimeOffset? FailingSince, DateTimeOffset? DisabledAt)
{
    public static WebhookItem Of(Webhook w) => new(w.Id, w.Url, w.Purpose, w.Events, w.State, w.MadeAt, w.FailingSince, w.DisabledAt);
}

/// <param name="Webhook">The endpoint.</param>
/// <param name="Secret">What signs its messages; shown this once.</param>
public sealed record MadeWebhook(WebhookItem Webhook, string Secret);

public sealed record Queued(Guid DeliveryId);

public sealed record AttemptItem(DateTimeOffset At, AttemptOutcome Outcome, int? Status, int Milliseconds);

public sealed record DeliveryItem(
    Guid Id, string MessageId, WebhookEvent Event, WebhookDeliveryState State, DateTimeOffset QueuedAt, DateTimeOffset? DeliveredAt, IReadOnlyList<AttemptItem> Attempts)
{
    public static readonly System.Linq.Expressions.Expression<Func<WebhookDelivery, DeliveryItem>> From = d => new DeliveryItem(
        d.Id, WebhookDelivery.MessageIdOf(d.Id), d.Event, d.State, d.QueuedAt, d.DeliveredAt,
        d.Tries.OrderBy(t => t.At).Select(t => new AttemptItem(t.At, t.Outcome, t.Status, t.Milliseconds)).ToList());
}

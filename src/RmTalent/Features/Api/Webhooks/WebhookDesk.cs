using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>An endpoint as it is written down, on the page and by the API.</summary>
public sealed record WebhookForm : IValidatableObject
{
    [Required, StringLength(Webhook.UrlMaxLength)]
    public string Url { get; init; } = "";

    [Required, StringLength(Webhook.PurposeMaxLength)]
    public string Purpose { get; init; } = "";

    public List<WebhookEvent> Events { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<ITexts>();
        if (!validationContext.GetRequiredService<OutsideWorld>().MayBe(Url))
        {
            yield return new(texts["Enter an address that starts with https:// and is on the public internet"], [nameof(Url)]);
        }

        if (!Events.Exists(WebhookEvents.All.Contains))
        {
            yield return new(texts["Choose what the endpoint is told"], [nameof(Events)]);
        }
    }
}

/// <summary>What pages and API do alike with endpoints; the caller saves.</summary>
public sealed class WebhookDesk(AppDbContext db, WebhookSecrets secrets, OutboxSignal signal, TimeProvider clock)
{
    /// <returns>The endpoint, and its secret, which cannot be had again.</returns>
    public async Task<(Webhook Webhook, string Secret)> MakeAsync(Guid ownerId, WebhookForm form, CancellationToken cancellationToken)
    {
        await RefuseMoreAsync(ownerId, cancellationToken);
        var (plain, stored) = secrets.New();
        var since = await db.Set<FactRow>().MaxAsync(f => (long?)f.Id, cancellationToken) ?? 0;
        return (db.Add(Webhook.Make(ownerId, form, stored, since, clock.GetUtcNow())).Entity, plain);
    }

    /// <summary>As with a new one, there is a most that one person keeps.</summary>
    public async Task TakeOverAsync(Webhook webhook, Guid byId, CancellationToken cancellationToken)
    {
        webhook.TakeOver(byId);
        await RefuseMoreAsync(byId, cancellationToken);
    }

    public string Rotate(Webhook webhook)
    {
        var (plain, stored) = secrets.New();
        webhook.Rotate(stored, clock.GetUtcNow());
        return plain;
    }

    public WebhookDelivery Ping(Webhook webhook)
    {
        Refuse.When(webhook.DisabledAt is not null, "Switch the webhook on first");
        var now = clock.GetUtcNow();
        signal.Pending();
        return db.Add(new WebhookDelivery
        {
            WebhookId = webhook.Id,
            Event = WebhookEvent.Ping,
            Body = WebhookNews.BodyOf(WebhookEvent.Ping, now, new WebhookData { WebhookId = webhook.Id }),
            QueuedAt = now,
            DueAt = now,
        }).Entity;
    }

    public void SendAgain(Webhook webhook, WebhookDelivery delivery)
    {
        Refuse.When(webhook.DisabledAt is not null, "Switch the webhook on first");
        delivery.SendAgain(clock.GetUtcNow());
        signal.Pending();
    }

    private async Task RefuseMoreAsync(Guid ownerId, CancellationToken cancellationToken) =>
        Refuse.When(await db.Webhooks.CountAsync(w => w.OwnerId == ownerId, cancellationToken) >= Webhook.MostOfOnePerson, "You have {0} webhooks. Remove one first", Webhook.MostOfOnePerson);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

public enum WebhookState
{
    [Text("Works"), Tone(Tone.Good)] Active,
    [Text("Does not answer"), Tone(Tone.Warning)] Failing,
    [Text("Switched off"), Tone(Tone.Bad)] Disabled,
}

public enum WebhookOff
{
    [Text("by a person")] ByHand,
    [Text("because it had not answered for days")] Unreachable,
    [Text("because it answered that it is gone")] Gone,
    [Text("because its owner may no longer keep it")] OwnerLost,
}

/// <summary>An address of another program that is told what happens here. Made active; switched off by a person, or by itself after days without an answer; switched on again; removed.</summary>
public sealed class Webhook : Entity
{
    public const int UrlMaxLength = 500;
    public const int PurposeMaxLength = 120;
    public const int MostOfOnePerson = 20;

    /// <summary>So long both the old and the new secret sign.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>So long an endpoint may go without taking anything.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private Webhook()
    {
    }

    public Guid OwnerId { get; private set; }

    /// <summary>What happened before it was made is not told: facts up to this one.</summary>
    public long SinceFact { get; private set; }

    public string Url { get; private set; } = "";

    /// <summary>What it is for, in the owner's words.</summary>
    public string Purpose { get; private set; } = "";

    public IReadOnlyList<WebhookEvent> Events { get; private set; } = [];

    /// <summary>Encrypted by the site's key ring.</summary>
    public string Secret { get; private set; } = "";

    public string? OldSecret { get; private set; }

    public DateTimeOffset? OldSecretUntil { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When the first of the present failures happened; null while deliveries arrive.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public WebhookOff? DisabledBecause { get; private set; }

    public WebhookState State => DisabledAt is not null ? WebhookState.Disabled : FailingSince is not null ? WebhookState.Failing : WebhookState.Active;

    public override IEnumerable<Guid> Concerning() => [OwnerId];

    public static Webhook Make(Guid ownerId, WebhookForm form, string secret, long sinceFact, DateTimeOffset now)
    {
        var webhook = new Webhook { OwnerId = ownerId, Secret = secret, SinceFact = sinceFact, MadeAt = now };
        webhook.Take(form);
        webhook.Record(new WebhookMade(webhook.EventNames));
        return webhook;
    }

    public void Change(WebhookForm form)
    {
        Take(form);
        Record(new WebhookChanged(EventNames));
    }

    public void Rotate(string secret, DateTimeOffset now)
    {
        (OldSecret, OldSecretUntil, Secret) = (Secret, now + Overlap, secret);
        Record(new WebhookSecretRotated());
    }

    public void Disable(WebhookOff because, DateTimeOffset now)
    {
        if (DisabledAt is null)
        {
            (DisabledAt, DisabledBecause) = (now, because);
            Record(new WebhookDisabled(because));
        }
    }

    public void Enable()
    {
        Refuse.When(DisabledAt is null, "This webhook is on already");
        (DisabledAt, DisabledBecause, FailingSince) = (null, null, null);
        Record(new WebhookEnabled());
    }

    /// <summary>Another person answers for it from now on; what is off stays off until they switch it on.</summary>
    public void TakeOver(Guid byId)
    {
        Refuse.When(OwnerId == byId, "This webhook is yours already");
        OwnerId = byId;
        Record(new WebhookTakenOver());
    }

    public void Remove() => Record(new WebhookRemoved());

    /// <summary>The secrets that sign now, the newest first, as they are stored.</summary>
    public IEnumerable<string> SecretsAt(DateTimeOffset now) => OldSecret is { } old && OldSecretUntil > now ? [Secret, old] : [Secret];

    private string EventNames => string.Join(", ", Events.Select(WebhookEvents.NameOf));

    private void Take(WebhookForm form)
    {
        (Url, Purpose, Events) = (form.Url.Trim(), form.Purpose.Trim(), [.. form.Events.Where(e => e is not WebhookEvent.Ping).Distinct().Order()]);
        Refuse.When(Events.Count == 0, "Choose what the endpoint is told");
    }
}

[Says("made a webhook for {Events}")]
public sealed record WebhookMade(string Events) : IFact;

[Says("changed a webhook")]
public sealed record WebhookChanged(string Events) : IFact;

[Says("gave a webhook a new secret")]
public sealed record WebhookSecretRotated : IFact;

[Says("switched a webhook off")]
public sealed record WebhookDisabled(WebhookOff Because) : IFact;

[Says("switched a webhook on")]
public sealed record WebhookEnabled : IFact;

[Says("took over a webhook")]
public sealed record WebhookTakenOver : IFact;

[Says("removed a webhook")]
public sealed record WebhookRemoved : IFact;

internal sealed class WebhookTable : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.Property(w => w.Url).HasMaxLength(Webhook.UrlMaxLength);
        builder.Property(w => w.Purpose).HasMaxLength(Webhook.PurposeMaxLength);
        builder.Property(w => w.Events).AsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(w => w.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(w => w.State);
        builder.HasIndex(w => new { w.OwnerId, w.MadeAt });
        builder.HasIndex(w => new { w.MadeAt, w.Id });
    }
}

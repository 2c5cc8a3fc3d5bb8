using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

public enum WebhookDeliveryState
{
    [Text("Waiting"), Tone(Tone.Info)] Waiting,
    [Text("Delivered"), Tone(Tone.Good)] Delivered,
    [Text("Given up"), Tone(Tone.Bad)] Failed,
}

public enum AttemptOutcome
{
    [Text("Taken"), Tone(Tone.Good)] Taken,
    [Text("Refused by the endpoint"), Tone(Tone.Bad)] Refused,
    [Text("No answer in time"), Tone(Tone.Bad)] TimedOut,
    [Text("Not reached"), Tone(Tone.Bad)] NotReached,
    [Text("Address not allowed"), Tone(Tone.Bad)] AddressRefused,
}

/// <summary>One message for one endpoint: waiting (also between attempts), then delivered, or given up after ten attempts in three days. Every attempt carries the same id.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Between the attempts; each is lengthened by up to a tenth by chance, so that what failed together does not come back together.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public static int MaxAttempts => Pauses.Count + 1;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid WebhookId { get; init; }

    /// <summary>The fact that it tells of; a test tells of none. One endpoint is told once of each.</summary>
    public long? FactId { get; init; }

    public required WebhookEvent Event { get; init; }

    /// <summary>What is sent, byte for byte: ids and states, nobody's name and nobody's words.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public WebhookDeliveryState State { get; set; }

    /// <summary>Since it was queued, or sent again by hand.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public ICollection<WebhookAttempt> Tries { get; init; } = [];

    /// <summary>The message's id for the receiver: the same at each attempt.</summary>
    public string MessageId => MessageIdOf(Id);

    public static string MessageIdOf(Guid id) => $"msg_{id:N}";

    public void SendAgain(DateTimeOffset now)
    {
        Refuse.When(State is WebhookDeliveryState.Waiting, "This message is on its way already");
        (State, DueAt, Attempts, DeliveredAt) = (WebhookDeliveryState.Waiting, now, 0, null);
    }

    /// <param name="attempts">How many were made.</param>
    /// <param name="chance">0 to 1.</param>
    /// <returns>When to try again after so many; null when it is given up.</returns>
    public static TimeSpan? PauseAfter(int attempts, double chance) => attempts > Pauses.Count ? null : Pauses[attempts - 1] * (1 + (chance / 10));
}

/// <summary>One attempt, as it ended.</summary>
public sealed class WebhookAttempt
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid DeliveryId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AttemptOutcome Outcome { get; init; }

    /// <summary>The answer's HTTP status.</summary>
    public int? Status { get; init; }

    public required int Milliseconds { get; init; }
}

internal sealed class WebhookDeliveryTable : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.State).IsConcurrencyToken();
        builder.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Tries).WithOne().HasForeignKey(t => t.DeliveryId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(d => d.MessageId);
        builder.HasIndex(d => new { d.WebhookId, d.FactId }).IsUnique();
        builder.HasIndex(d => new { d.State, d.DueAt });
        builder.HasIndex(d => new { d.WebhookId, d.QueuedAt, d.Id });
        builder.HasIndex(d => d.QueuedAt);
    }
}

internal sealed class WebhookAttemptTable : IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<WebhookAttempt> builder)
    {
        builder.ToTable("webhook_attempts");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.DeliveryId, t.At });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Mail;

public enum MailState
{
    [Text("Waiting")] Waiting,
    [Text("Sending"), Tone(Tone.Info)] Sending,
    [Text("Sent"), Tone(Tone.Good)] Sent,
    [Text("Not delivered"), Tone(Tone.Bad)] Failed,
    [Text("Cancelled")] Cancelled,
}

/// <summary>A mail in the outbox: waiting, claimed for sending, then sent; or failed after many attempts, or cancelled by an administrator.</summary>
public sealed class OutgoingMail
{
    public const int MaxAttempts = 8;
    public const int OccasionMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Occasion { get; init; }

    public required string ToEmail { get; init; }

    public required string ToName { get; init; }

    public required string Language { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? SubjectId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Places like <c>⟦1⟧</c> stand for secret addresses.</summary>
    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>The secret addresses, encrypted. Forgotten as soon as the mail needs them no more.</summary>
    public string? Secrets { get; private set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public MailState State { get; private set; }

    public int Attempts { get; private set; }

    public string? Error { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public ICollection<MailAttachment> Attachments { get; init; } = [];

    public void Keep(string secrets) => Secrets = secrets;

    /// <summary>An administrator fixed the cause: the next attempt is now, with all attempts ahead again.</summary>
    public void Retry(DateTimeOffset now)
    {
        Refuse.When(State != MailState.Failed, "Only a message that was not delivered can be sent again");
        (State, Attempts, DueAt, Error) = (MailState.Waiting, 0, now, null);
    }

    public void Cancel()
    {
        Refuse.When(State is not (MailState.Waiting or MailState.Failed), "This message can no longer be cancelled");
        (State, Secrets) = (MailState.Cancelled, null);
    }
}

public sealed class MailAttachment
{
    public Guid MailId { get; private set; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Occasion).HasMaxLength(OutgoingMail.OccasionMaxLength);
        builder.Property(m => m.State).IsConcurrencyToken();
        builder.Property(m => m.ToEmail).HasMaxLength(254);
        builder.Property(m => m.ToName).HasMaxLength(200);
        builder.Property(m => m.Language).HasMaxLength(2);
        builder.Property(m => m.Subject).HasMaxLength(300);
        builder.HasIndex(m => m.Occasion).IsUnique();
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => new { m.State, m.QueuedAt, m.Id });
        builder.HasIndex(m => new { m.QueuedAt, m.Id });
        builder.HasIndex(m => new { m.ToEmail, m.QueuedAt });
        builder.HasIndex(m => m.SubjectId);
        builder.HasIndex(m => m.PersonId);
        builder.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MailId);
    }
}

internal sealed class MailAttachmentTable : IEntityTypeConfiguration<MailAttachment>
{
    public void Configure(EntityTypeBuilder<MailAttachment> builder)
    {
        builder.ToTable("mail_attachments");
        builder.HasKey(a => new { a.MailId, a.Position });
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.ContentType).HasMaxLength(120);
    }
}

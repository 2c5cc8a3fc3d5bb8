using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

/// <summary>What a colleague wrote about an application; the candidate may ask to read it.</summary>
public sealed class Note : Entity
{
    public const int TextMaxLength = 4000;

    private Note()
    {
    }

    public Guid ApplicationId { get; private set; }

    public Guid ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    public override IEnumerable<Guid> Concerning() => [ApplicationId];

    public static Note Write(Guid applicationId, Actor by, string text, DateTimeOffset now)
    {
        var note = new Note { ApplicationId = applicationId, ById = by.Id ?? Guid.Empty, ByName = by.Name, At = now, Text = text.Trim() };
        note.Record(new NoteWritten());
        return note;
    }
}

[Says("wrote a note")]
public sealed record NoteWritten : IFact;

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("application_notes");
        builder.Property(n => n.ByName).HasMaxLength(200);
        builder.Property(n => n.Text).HasMaxLength(Note.TextMaxLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(n => n.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.ApplicationId, n.At });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Platform.Web;

/// <summary>A form that was carried out. Saved in the transaction of its change, so that sending it again does nothing.</summary>
public sealed class FormSubmission
{
    public const int KeyMaxLength = 40;

    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class FormSubmissionTable : IEntityTypeConfiguration<FormSubmission>
{
    public void Configure(EntityTypeBuilder<FormSubmission> builder)
    {
        builder.ToTable("form_submissions");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(FormSubmission.KeyMaxLength);
        builder.HasIndex(s => s.At);
    }
}

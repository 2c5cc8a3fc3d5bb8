using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// A question turned out to be wrong after people had answered it. Their attempts are graded anew with a later edition, or without the question;
/// a sweep brings it to each attempt once. Who had passed stays passed.
/// </summary>
public sealed class Correction : Entity
{
    public const int ReasonMaxLength = 500;

    private Correction()
    {
    }

    public Guid QuestionId { get; private set; }

    /// <summary>The edition whose key counts; null when the question counts for nobody.</summary>
    public int? Edition { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null while attempts wait for it.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [QuestionId];

    public static Correction Of(Question question, bool isVoid, string reason, Guid byId, DateTimeOffset now)
    {
        Refuse.When(reason.Length == 0, "Say why");
        var correction = new Correction { QuestionId = question.Id, Edition = isVoid ? null : question.Edition, Reason = reason, ById = byId, At = now };
        correction.Record(new QuestionCorrected(question.Id, correction.Edition, reason));
        return correction;
    }

    public void Finish(DateTimeOffset now)
    {
        if (FinishedAt is null)
        {
            FinishedAt = now;
            Record(new CorrectionFinished(QuestionId));
        }
    }
}

[Says("corrected the question for those who had answered it")]
public sealed record QuestionCorrected(Guid QuestionId, int? Edition, string? Reason) : IReasonedFact;

[Says("brought the correction to every attempt")]
public sealed record CorrectionFinished(Guid QuestionId) : IFact;

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("question_corrections");
        builder.Property(c => c.Reason).HasMaxLength(Correction.ReasonMaxLength);
        builder.HasOne<Question>().WithMany().HasForeignKey(c => c.QuestionId);
        builder.HasIndex(c => c.At, "open_corrections").HasFilter("\"FinishedAt\" IS NULL");
    }
}

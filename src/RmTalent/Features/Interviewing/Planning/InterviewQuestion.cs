using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing.Planning;

public enum InterviewQuestionKind
{
    [Text("Open question")]
    Open,

    /// <summary>Past behaviour, told as situation, task, action, result (STAR).</summary>
    [Text("Behavioural (STAR)")]
    Behavioural,

    [Text("Scenario")]
    Scenario,
}

/// <summary>A question of the bank, bound to the competency whose anchors mark the answer. Retired, never deleted: plans and packs point at it.</summary>
public sealed class InterviewQuestion : Entity
{
    public const int TextMaxLength = 600;

    private InterviewQuestion()
    {
    }

    public Guid CompetencyId { get; private set; }

    public InterviewQuestionKind Kind { get; private set; }

    public LocalisedText Text { get; private set; } = LocalisedText.Empty;

    public DateTimeOffset? RetiredAt { get; private set; }

    public Guid? RetiredById { get; private set; }

    public static InterviewQuestion Write(Guid competencyId, InterviewQuestionKind kind, LocalisedText text)
    {
        var question = new InterviewQuestion();
        question.Take(competencyId, kind, text);
        question.Record(new InterviewQuestionWritten(competencyId, kind));
        return question;
    }

    public void Rewrite(Guid competencyId, InterviewQuestionKind kind, LocalisedText text)
    {
        Take(competencyId, kind, text);
        Record(new InterviewQuestionRewritten());
    }

    public void Retire(Guid byId, DateTimeOffset now)
    {
        Refuse.When(RetiredAt is not null, "This question is already retired");
        (RetiredAt, RetiredById) = (now, byId);
        Record(new InterviewQuestionRetired());
    }

    public void Restore()
    {
        Refuse.When(RetiredAt is null, "This question is in use");
        (RetiredAt, RetiredById) = (null, null);
        Record(new InterviewQuestionRestored());
    }

    private void Take(Guid competencyId, InterviewQuestionKind kind, LocalisedText text)
    {
        Refuse.When(text.En.Length == 0, "Write the question in English; the other languages may follow");
        (CompetencyId, Kind, Text) = (competencyId, kind, text);
    }
}

[Says("wrote the question")]
public sealed record InterviewQuestionWritten(Guid CompetencyId, InterviewQuestionKind Kind) : IFact;

[Says("changed the question")]
public sealed record InterviewQuestionRewritten : IFact;

[Says("retired the question")]
public sealed record InterviewQuestionRetired : IFact;

[Says("took the question into use again")]
public sealed record InterviewQuestionRestored : IFact;

internal sealed class InterviewQuestionTable : IEntityTypeConfiguration<InterviewQuestion>
{
    public void Configure(EntityTypeBuilder<InterviewQuestion> builder)
    {
        builder.ToTable("interview_questions");
        builder.HasOne<Competency>().WithMany().HasForeignKey(q => q.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => new { q.CompetencyId, q.Kind, q.Id });
    }
}

public static class InterviewQuestionQueries
{
    extension(AppDbContext db)
    {
        public DbSet<InterviewQuestion> InterviewQuestions => db.Set<InterviewQuestion>();
    }

    extension(IQueryable<InterviewQuestion> questions)
    {
        public IQueryable<InterviewQuestion> InUse() => questions.Where(q => q.RetiredAt == null);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exercises;

public enum SubmissionState
{
    [Text("Handed in")]
    Submitted,

    [Text("Returned for rework")]
    Returned,

    [Text("Passed")]
    Passed,

    [Text("Not passed")]
    Failed,
}

/// <summary>One person's work on an exercise: handed in, perhaps returned and handed in again, then marked by the rubric. One open submission per person and exercise.</summary>
public sealed class Submission : Entity
{
    public const int TextMaxLength = 20_000;
    public const int FeedbackMaxLength = 4000;
    public const int MaxFiles = 5;

    private readonly List<HandIn> _handIns = [];

    private Submission()
    {
    }

    public Guid ExerciseId { get; private set; }

    public Guid PersonId { get; private set; }

    public SubmissionState State { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    public Guid? MarkedById { get; private set; }

    public Marks Marks { get; private set; } = Marks.None;

    public string Feedback { get; private set; } = "";

    /// <summary>Each time the work was handed in, oldest first.</summary>
    public IReadOnlyList<HandIn> HandIns => [.. _handIns.OrderBy(h => h.Round)];

    public override IEnumerable<Guid> Concerning() => [PersonId, ExerciseId];

    public static Submission HandIn(Guid exerciseId, Guid personId, string text, DateTimeOffset now)
    {
        var submission = new Submission { ExerciseId = exerciseId, PersonId = personId };
        submission.Take(text, now);
        return submission;
    }

    public void HandInAgain(string text, DateTimeOffset now)
    {
        Refuse.When(State != SubmissionState.Returned, "This work is with the trainer");
        Take(text, now);
    }

    /// <summary>Not there yet: the learner gets another round, with advice.</summary>
    public void Return(string feedback, Guid byId, DateTimeOffset now)
    {
        Refuse.When(State != SubmissionState.Submitted, "This work is not waiting to be marked");
        Refuse.When(byId == PersonId, "Nobody marks their own work");
        Refuse.When(feedback.Length == 0, "Say what should be better");
        State = SubmissionState.Returned;
        _handIns.MaxBy(h => h.Round)!.Return(feedback, byId, now);
        Record(new SubmissionReturned(PersonId));
    }

    /// <summary>Marks every criterion. All at the expected level or above passes.</summary>
    /// <returns>The completion when it passed.</returns>
    public Completion? Mark(Exercise exercise, Marks marks, string feedback, Guid byId, DateTimeOffset now)
    {
        Refuse.When(State != SubmissionState.Submitted, "This work is not waiting to be marked");
        Refuse.When(byId == PersonId, "Nobody marks their own work");
        Refuse.When(exercise.Rubric.Criteria.Any(c => marks.LevelOf(c.Id) is null), "Choose a level for every criterion");
        Refuse.When(exercise.Rubric.Criteria.Any(c => !c.Levels.Any(l => l.Level == marks.LevelOf(c.Id))), "Choose one of the levels of the rubric");
        var isPassed = exercise.Rubric.Criteria.All(c => marks.LevelOf(c.Id) >= c.Expected);
        (State, Marks, Feedback, MarkedById, MarkedAt) = (isPassed ? SubmissionState.Passed : SubmissionState.Failed, marks, feedback, byId, now);
        Record(new SubmissionMarked(PersonId, isPassed));
        return isPassed ? Completion.Of(PersonId, exercise.Item, Id, now, marks.PercentOf(exercise.Rubric)) : null;
    }

    private void Take(string text, DateTimeOffset now)
    {
        (State, SubmittedAt) = (SubmissionState.Submitted, now);
        _handIns.Add(new HandIn(Id, _handIns.Count + 1, text, now));
        Record(new WorkHandedIn(PersonId));
    }
}

/// <summary>The work as handed in once, and what the trainer said if it came back.</summary>
public sealed class HandIn(Guid submissionId, int round, string text, DateTimeOffset at)
{
    public Guid SubmissionId { get; private set; } = submissionId;

    public int Round { get; private set; } = round;

    public string Text { get; private set; } = text;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>By which the files of this round are kept apart from those of others.</summary>
    public string FilePurpose => $"round-{Round}";

    public string Advice { get; private set; } = "";

    public Guid? ReturnedById { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    internal void Return(string advice, Guid byId, DateTimeOffset now) => (Advice, ReturnedById, ReturnedAt) = (advice, byId, now);
}

/// <summary>The level given for each criterion.</summary>
public sealed record Marks(IReadOnlyList<CriterionMark> All)
{
    public static readonly Marks None = new([]);

    public int? LevelOf(Guid criterionId) => All.FirstOrDefault(m => m.CriterionId == criterionId)?.Level;

    /// <summary>Levels given as a share of the highest levels possible, 0 to 100.</summary>
    public decimal PercentOf(Rubric rubric) =>
        Math.Round(100m * rubric.Criteria.Sum(c => LevelOf(c.Id) ?? 0) / Math.Max(1, rubric.Criteria.Sum(c => c.Levels.Max(l => l.Level))), 1);
}

public sealed record CriterionMark(Guid CriterionId, int Level);

[Says("handed work in")]
public sealed record WorkHandedIn(Guid PersonId) : IFact;

[Says("returned the work for rework")]
public sealed record SubmissionReturned(Guid PersonId) : IFact;

[Says("marked the work")]
public sealed record SubmissionMarked(Guid PersonId, bool Passed) : IFact;

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.Property(s => s.Marks).HasConversion<JsonConverter<Marks>>();
        builder.HasOne<Exercise>().WithMany().HasForeignKey(s => s.ExerciseId);
        builder.HasMany(s => s.HandIns).WithOne().HasForeignKey(h => h.SubmissionId);
        builder.Navigation(s => s.HandIns).HasField("_handIns").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(s => new { s.PersonId, s.ExerciseId }, "open_submission").IsUnique().HasFilter("\"MarkedAt\" IS NULL");
        builder.HasIndex(s => new { s.State, s.SubmittedAt, s.Id });
    }
}

internal sealed class HandInTable : IEntityTypeConfiguration<HandIn>
{
    public void Configure(EntityTypeBuilder<HandIn> builder)
    {
        builder.ToTable("hand_ins");
        builder.HasKey(h => new { h.SubmissionId, h.Round });
        builder.Ignore(h => h.FilePurpose);
    }
}

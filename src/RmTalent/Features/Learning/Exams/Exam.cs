using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

public enum ExamState
{
    [Text("Draft")]
    Draft,

    [Text("Published")]
    Published,

    [Text("Archived")]
    Archived,
}

public enum GradeMethod
{
    [Text("Best attempt")]
    Highest,

    [Text("Last attempt")]
    Last,
}

/// <summary>A test drawn from the question bank: built as a draft, published to learners, archived.</summary>
public sealed class Exam : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int IntroMaxLength = 4000;
    public const int MaxSections = 12;

    /// <summary>Share of the points that passes unless the author says otherwise.</summary>
    public const int DefaultPassPercent = 80;

    private Exam()
    {
    }

    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>What learners read before they start, as Markdown.</summary>
    public LocalisedText Intro { get; private set; } = LocalisedText.Empty;

    public ExamState State { get; private set; }

    public ExamRules Rules { get; private set; } = ExamRules.Default;

    public Sections Sections { get; private set; } = Sections.None;

    /// <summary>Those of the sections.</summary>
    public List<Guid> CompetencyIds { get; private set; } = [];

    /// <summary>The time limit, or an estimate of two minutes a question.</summary>
    public int Minutes { get; private set; }

    public LearningItem Item => new(LearningKind.Exam, Id, Title, CompetencyIds, Minutes);

    public static Exam Build(ExamWords words, string? code = null)
    {
        var exam = new Exam { Code = code };
        exam.Take(words);
        exam.Record(new ExamBuilt());
        return exam;
    }

    /// <summary>Changes count for attempts started from now on; each attempt keeps what it drew and its own deadline.</summary>
    public void Describe(ExamWords words)
    {
        Refuse.When(State == ExamState.Archived, "This exam is archived");
        Take(words);
        Record(new ExamDescribed());
    }

    /// <param name="poolSizes">How many questions each section can draw from, in the order of the sections.</param>
    public void Publish(IReadOnlyList<int> poolSizes)
    {
        Refuse.When(State != ExamState.Draft, "This exam is not a draft");
        RefuseShortPools(poolSizes);
        State = ExamState.Published;
        Record(new ExamPublished());
    }

    public void Archive()
    {
        Refuse.When(State == ExamState.Archived, "This exam is archived");
        State = ExamState.Archived;
        Record(new ExamArchived());
    }

    public void RefuseShortPools(IReadOnlyList<int> poolSizes)
    {
        Refuse.When(Sections.All.Count == 0, "Add a section first");
        foreach (var (section, size) in Sections.All.Zip(poolSizes))
        {
            Refuse.When(size < section.Draw, "The section “{0}” draws {1} questions, but the bank has {2}", section.Title, section.Draw, size);
        }
    }

    private void Take(ExamWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        Refuse.When(words.Sections.All.Count > MaxSections, "An exam has at most {0} sections", MaxSections);
        Refuse.When(words.Sections.All.Any(s => s.Draw < 1), "Each section draws at least one question");
        (Title, Intro, Rules, Sections) = (words.Title, words.Intro, words.Rules, words.Sections);
        CompetencyIds = [.. words.Sections.All.Select(s => s.CompetencyId).Distinct()];
        Minutes = words.Rules.LimitMinutes ?? words.Sections.All.Sum(s => s.Draw) * 2;
    }
}

public sealed record ExamWords(LocalisedText Title, LocalisedText Intro, ExamRules Rules, Sections Sections);

/// <summary>How an exam is taken and judged.</summary>
/// <param name="PassPercent">Share of the points that passes, 1 to 100.</param>
/// <param name="AttemptsAllowed">0 for no limit.</param>
/// <param name="WaitHours">From the end of one attempt to the start of the next.</param>
/// <param name="LimitMinutes">Null for no limit.</param>
/// <param name="Grade">Which attempt counts.</param>
/// <param name="ShowsFeedback">Whether explanations are shown after submitting.</param>
/// <param name="ShowsRightAnswers">Whether the right answers are shown after submitting.</param>
public sealed record ExamRules(
    int PassPercent, int AttemptsAllowed, int WaitHours, int? LimitMinutes, GradeMethod Grade, bool ShowsFeedback, bool ShowsRightAnswers)
{
    public const int MaxLimitMinutes = 480;
    public const int MaxWaitHours = 24 * 90;

    public static readonly ExamRules Default = new(Exam.DefaultPassPercent, 3, 24, 30, GradeMethod.Highest, ShowsFeedback: true, ShowsRightAnswers: false);
}

/// <summary>Draws some questions of a competency, or of one topic within it.</summary>
public sealed record ExamSection(Guid Id, LocalisedText Title, Guid CompetencyId, string Topic, int Draw);

public sealed record Sections(IReadOnlyList<ExamSection> All)
{
    public static readonly Sections None = new([]);
}

[Says("built the exam")]
public sealed record ExamBuilt : IFact;

[Says("changed the exam")]
public sealed record ExamDescribed : IFact;

[Says("published the exam")]
public sealed record ExamPublished : IFact;

[Says("archived the exam")]
public sealed record ExamArchived : IFact;

internal sealed class ExamTable : IEntityTypeConfiguration<Exam>
{
    public void Configure(EntityTypeBuilder<Exam> builder)
    {
        builder.ToTable("exams");
        builder.Ignore(e => e.Item);
        builder.Property(e => e.Code).HasMaxLength(Exam.CodeMaxLength);
        builder.Property(e => e.Rules).HasConversion<JsonConverter<ExamRules>>();
        builder.Property(e => e.Sections).HasConversion<JsonConverter<Sections>>();
        builder.HasIndex(e => e.Code).IsUnique();
    }
}

public static class ExamQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Exam> Exams => db.Set<Exam>();

        public DbSet<Attempt> Attempts => db.Set<Attempt>();
    }
}

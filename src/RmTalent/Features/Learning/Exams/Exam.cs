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

/// <summary>A test made of questions of the bank: built as a draft, published to learners, archived.</summary>
public sealed class Exam : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int IntroMaxLength = 4000;
    public const int MaxSections = 12;
    public const int MaxQuestions = 100;

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

    /// <summary>Asks exactly these questions in a section, in this order, instead of drawing some.</summary>
    /// <param name="sectionId">Of this exam.</param>
    /// <param name="questions">Question and its competency; none goes back to drawing.</param>
    public void Fix(Guid sectionId, IReadOnlyList<(Guid QuestionId, Guid CompetencyId)> questions)
    {
        Refuse.When(State == ExamState.Archived, "This exam is archived");
        Refuse.When(questions.Count > MaxQuestions, "An exam has at most {0} questions", MaxQuestions);
        Sections = new([.. Sections.All.Select(s => s.Id != sectionId ? s
            : s with { Questions = questions.Count == 0 ? null : [.. questions.Select(q => q.QuestionId)], Competencies = questions.Count == 0 ? null : [.. questions.Select(q => q.CompetencyId).Distinct()] })]);
        Follow();
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
            Refuse.When(size < section.Count, "The section “{0}” asks {1} questions, but the bank has {2}", section.Title, section.Count, size);
        }
    }

    private void Take(ExamWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        Refuse.When(words.Sections.All.Count > MaxSections, "An exam has at most {0} sections", MaxSections);
        Refuse.When(words.Sections.All.Any(s => s.Count < 1), "Each section draws at least one question");
        Refuse.When(words.Sections.All.Sum(s => s.Count) > MaxQuestions, "An exam has at most {0} questions", MaxQuestions);
        Refuse.When(words.Rules.ClosesOn < words.Rules.OpensOn, "It cannot close before it opens");
        (Title, Intro, Rules, Sections) = (words.Title, words.Intro, words.Rules, words.Sections);
        Follow();
    }

    private void Follow()
    {
        CompetencyIds = [.. Sections.All.SelectMany(s => s.Competencies ?? (s.CompetencyId is { } id ? [id] : [])).Distinct()];
        Minutes = Rules.LimitMinutes ?? Sections.All.Sum(s => s.Count) * 2;
    }
}

public sealed record ExamWords(LocalisedText Title, LocalisedText Intro, ExamRules Rules, Sections Sections);

/// <summary>A part of an exam: draws some questions of a competency or a topic, or asks fixed ones.</summary>
/// <param name="Id">Stays when the section is renamed.</param>
/// <param name="Title">A heading for learners.</param>
/// <param name="CompetencyId">What it draws from; null for any competency.</param>
/// <param name="Topic">Narrows the draw; empty for any topic.</param>
/// <param name="Draw">How many it draws.</param>
/// <param name="Questions">The fixed questions in their order; null when it draws.</param>
/// <param name="Competencies">Those of the fixed questions.</param>
public sealed record ExamSection(
    Guid Id, LocalisedText Title, Guid? CompetencyId, string Topic, int Draw, IReadOnlyList<Guid>? Questions = null, IReadOnlyList<Guid>? Competencies = null)
{
    public int Count => Questions?.Count ?? Draw;
}

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

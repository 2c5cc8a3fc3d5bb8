using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Exams;

/// <summary>An exam as a trainer types it.</summary>
public sealed record ExamForm
{
    public LineWords Title { get; init; } = new();

    public LongWords Intro { get; init; } = new();

    [Range(1, 100)]
    public int PassPercent { get; init; } = Exam.DefaultPassPercent;

    [Range(0, 99)]
    public int AttemptsAllowed { get; init; } = ExamRules.Default.AttemptsAllowed;

    [Range(0, ExamRules.MaxWaitHours)]
    public int WaitHours { get; init; } = ExamRules.Default.WaitHours;

    [Range(1, ExamRules.MaxLimitMinutes)]
    public int? LimitMinutes { get; init; } = ExamRules.Default.LimitMinutes;

    public bool IsTimeEssential { get; init; } = true;

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public GradeMethod Grade { get; init; }

    public ReviewInput During { get; init; } = ReviewInput.Of(ReviewRules.Default.During);

    public ReviewInput JustAfter { get; init; } = ReviewInput.Of(ReviewRules.Default.JustAfter);

    public ReviewInput Later { get; init; } = ReviewInput.Of(ReviewRules.Default.Later);

    public ReviewInput AfterClose { get; init; } = ReviewInput.Of(ReviewRules.Default.AfterClose);

    public List<SectionInput> Sections { get; init; } = [];

    /// <summary>Of the exam when the form was opened.</summary>
    public int? Version { get; init; }

    /// <summary>What was typed; the fixed questions of sections are chosen on a page of their own and stay.</summary>
    internal ExamWords WordsFor(Exam? exam) => new(
        Title.Text,
        Intro.Text,
        new(PassPercent, AttemptsAllowed, WaitHours, LimitMinutes, Grade)
        {
            IsTimeEssential = IsTimeEssential,
            OpensOn = OpensOn,
            ClosesOn = ClosesOn,
            Review = new(During.Review, JustAfter.Review, Later.Review, AfterClose.Review),
        },
        new([.. Sections.Where(s => s.IsFilled).Select(s => s.SectionAfter(exam?.Sections.All.FirstOrDefault(e => e.Id == s.Id)))]));

    public static ExamForm Of(Exam exam) => new()
    {
        Title = LineWords.Of(exam.Title),
        Intro = LongWords.Of(exam.Intro),
        PassPercent = exam.Rules.PassPercent,
        AttemptsAllowed = exam.Rules.AttemptsAllowed,
        WaitHours = exam.Rules.WaitHours,
        LimitMinutes = exam.Rules.LimitMinutes,
        IsTimeEssential = exam.Rules.IsTimeEssential,
        OpensOn = exam.Rules.OpensOn,
        ClosesOn = exam.Rules.ClosesOn,
        Grade = exam.Rules.Grade,
        During = ReviewInput.Of(exam.Rules.Review.During),
        JustAfter = ReviewInput.Of(exam.Rules.Review.JustAfter),
        Later = ReviewInput.Of(exam.Rules.Review.Later),
        AfterClose = ReviewInput.Of(exam.Rules.Review.AfterClose),
        Sections = [.. exam.Sections.All.Select(SectionInput.Of)],
        Version = exam.Version,
    };
}

public sealed record ReviewInput
{
    public bool Marks { get; init; }

    public bool RightAnswers { get; init; }

    public bool Feedback { get; init; }

    internal Review Review => new(Marks, RightAnswers, Feedback);

    public static ReviewInput Of(Review review) => new() { Marks = review.Marks, RightAnswers = review.RightAnswers, Feedback = review.Feedback };
}

public sealed record SectionInput
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? CompetencyId { get; init; }

    [StringLength(Question.TopicMaxLength)]
    public string? Topic { get; init; }

    [Range(1, Exam.MaxQuestions)]
    public int Draw { get; init; } = 5;

    [StringLength(LineWords.MaxLength)]
    public string? TitleEn { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? TitleNb { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? TitleNl { get; init; }

    internal bool IsFilled => CompetencyId is not null || !string.IsNullOrWhiteSpace(Topic) || !string.IsNullOrWhiteSpace(TitleEn);

    internal ExamSection SectionAfter(ExamSection? before) =>
        new(Id, new(TitleEn?.Trim() ?? "", TitleNb?.Trim() ?? "", TitleNl?.Trim() ?? ""), CompetencyId, Topic?.Trim().ToLowerInvariant() ?? "", Draw, before?.Questions, before?.Competencies);

    public static SectionInput Of(ExamSection section) => new()
    {
        Id = section.Id,
        CompetencyId = section.CompetencyId,
        Topic = section.Topic,
        Draw = section.Draw,
        TitleEn = section.Title.En,
        TitleNb = section.Title.Nb,
        TitleNl = section.Title.Nl,
    };
}

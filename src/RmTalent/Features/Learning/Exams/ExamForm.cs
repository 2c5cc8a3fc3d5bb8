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

    public GradeMethod Grade { get; init; }

    public bool ShowsFeedback { get; init; } = ExamRules.Default.ShowsFeedback;

    public bool ShowsRightAnswers { get; init; }

    public List<SectionInput> Sections { get; init; } = [];

    internal ExamWords Words => new(
        Title.Text,
        Intro.Text,
        new(PassPercent, AttemptsAllowed, WaitHours, LimitMinutes, Grade, ShowsFeedback, ShowsRightAnswers),
        new([.. Sections.Where(s => s.CompetencyId is not null).Select(s => s.Section)]));

    public static ExamForm Of(Exam exam) => new()
    {
        Title = LineWords.Of(exam.Title),
        Intro = LongWords.Of(exam.Intro),
        PassPercent = exam.Rules.PassPercent,
        AttemptsAllowed = exam.Rules.AttemptsAllowed,
        WaitHours = exam.Rules.WaitHours,
        LimitMinutes = exam.Rules.LimitMinutes,
        Grade = exam.Rules.Grade,
        ShowsFeedback = exam.Rules.ShowsFeedback,
        ShowsRightAnswers = exam.Rules.ShowsRightAnswers,
        Sections = [.. exam.Sections.All.Select(SectionInput.Of)],
    };
}

public sealed record SectionInput
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? CompetencyId { get; init; }

    [StringLength(Question.TopicMaxLength)]
    public string? Topic { get; init; }

    [Range(1, 100)]
    public int Draw { get; init; } = 5;

    [StringLength(LineWords.MaxLength)]
    public string? TitleEn { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? TitleNb { get; init; }

    [StringLength(LineWords.MaxLength)]
    public string? TitleNl { get; init; }

    internal ExamSection Section => new(Id, new(TitleEn ?? "", TitleNb ?? "", TitleNl ?? ""), CompetencyId!.Value, Topic?.Trim().ToLowerInvariant() ?? "", Draw);

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

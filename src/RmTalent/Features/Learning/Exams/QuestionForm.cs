using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Exams;

/// <summary>A question as a trainer types it: its answers one per line, in the way of its kind.</summary>
public sealed record QuestionForm : IValidatableObject
{
    private const int AnswersMaxLength = 8000;

    public QuestionKind Kind { get; init; }

    [Required]
    public Guid? CompetencyId { get; init; }

    [StringLength(Question.TopicMaxLength)]
    public string? Topic { get; init; }

    [Range(1, Question.MaxPoints)]
    public int Points { get; init; } = 1;

    public LongWords Text { get; init; } = new();

    public LongWords Why { get; init; } = new();

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText)]
    public string? AnswersEn { get; init; }

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText)]
    public string? AnswersNb { get; init; }

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText)]
    public string? AnswersNl { get; init; }

    [StringLength(20)]
    public string? Unit { get; init; }

    public bool IsAllOrNothing { get; init; }

    public bool MatchesCase { get; init; }

    public bool MatchesSpaces { get; init; }

    /// <summary>Of the question when the form was opened.</summary>
    public int? Version { get; init; }

    /// <exception cref="Platform.Domain.RefusedException">The answers cannot be read, or make no question.</exception>
    internal QuestionWords Words => new(CompetencyId!.Value, Topic ?? "", AnswerLines.Content(this), Points);

    public static QuestionForm Of(Question question) => Of(question.Content) with
    {
        CompetencyId = question.CompetencyId,
        Topic = question.Topic,
        Points = question.Points,
        Version = question.Version,
    };

    public static QuestionForm Of(QuestionContent content)
    {
        var lines = AnswerLines.Write(content).ToList();
        return new()
        {
            Kind = content.Kind,
            Text = LongWords.Of(content.Text),
            Why = LongWords.Of(content.Why),
            AnswersEn = string.Join('\n', lines.Select(l => l.En)),
            AnswersNb = string.Join('\n', lines.Select(l => l.Nb)).TrimEnd('\n'),
            AnswersNl = string.Join('\n', lines.Select(l => l.Nl)).TrimEnd('\n'),
            Unit = (content as NumericQuestion)?.Unit,
            IsAllOrNothing = content is ChoiceQuestion { IsAllOrNothing: true },
            MatchesCase = content is ShortQuestion { MatchesCase: true },
            MatchesSpaces = content is ShortQuestion { MatchesSpaces: true },
        };
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Text.En))
        {
            yield return new("Write the question in English", [$"{nameof(Text)}.{nameof(Text.En)}"]);
        }

        if (Kind != QuestionKind.Essay && string.IsNullOrWhiteSpace(AnswersEn))
        {
            yield return new("Fill this in", [nameof(AnswersEn)]);
        }
    }
}

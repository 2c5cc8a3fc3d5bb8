using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>A question as a trainer types it: its answers one per line, in the way of its kind.</summary>
public sealed record QuestionForm : IValidatableObject
{
    private const int AnswersMaxLength = 4000;

    public QuestionKind Kind { get; init; }

    [Required]
    public Guid? CompetencyId { get; init; }

    [StringLength(Question.TopicMaxLength)]
    public string? Topic { get; init; }

    [Range(1, Question.MaxPoints)]
    public int Points { get; init; } = 1;

    public LongWords Text { get; init; } = new();

    public LongWords Why { get; init; } = new();

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText), Required]
    public string AnswersEn { get; init; } = "";

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText)]
    public string? AnswersNb { get; init; }

    [StringLength(AnswersMaxLength), DataType(DataType.MultilineText)]
    public string? AnswersNl { get; init; }

    [StringLength(20)]
    public string? Unit { get; init; }

    internal QuestionWords Words => new(CompetencyId!.Value, Topic ?? "", Content, Points);

    private QuestionContent Content
    {
        get
        {
            var lines = Lines();
            return Kind switch
            {
                QuestionKind.TrueFalse => new TrueFalseQuestion(Text.Text, Why.Text, lines[0].En.Equals("true", StringComparison.OrdinalIgnoreCase)),
                QuestionKind.Numeric => new NumericQuestion(Text.Text, Why.Text, Number()!.Value.Answer, Number()!.Value.Tolerance, Unit ?? ""),
                QuestionKind.ShortAnswer => new ShortQuestion(Text.Text, Why.Text, [.. lines.SelectMany(l => new[] { l.En, l.Nb, l.Nl }).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)]),
                QuestionKind.Matching => new MatchingQuestion(Text.Text, Why.Text, [.. lines.Select(l => new Pair(Side(l, 0), Side(l, 1)))]),
                QuestionKind.Ordering => new OrderingQuestion(Text.Text, Why.Text, lines),
                _ => new ChoiceQuestion(Text.Text, Why.Text, [.. lines.Select(l => new Option(new(Bare(l.En), Bare(l.Nb), Bare(l.Nl)), l.En.StartsWith('*')))], Kind == QuestionKind.ManyChoices),
            };
        }
    }

    public static QuestionForm Of(Question question) => new()
    {
        Kind = question.Kind,
        CompetencyId = question.CompetencyId,
        Topic = question.Topic,
        Points = question.Points,
        Text = LongWords.Of(question.Content.Text),
        Why = LongWords.Of(question.Content.Why),
        AnswersEn = Typed(question.Content, t => t.En),
        AnswersNb = Typed(question.Content, t => t.Nb),
        AnswersNl = Typed(question.Content, t => t.Nl),
        Unit = (question.Content as NumericQuestion)?.Unit,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Text.En))
        {
            yield return new("Write the question in English", [$"{nameof(Text)}.{nameof(Text.En)}"]);
        }

        if (Kind == QuestionKind.Numeric && Number() is null)
        {
            yield return new("Enter a number", [nameof(AnswersEn)]);
        }

        if (Kind == QuestionKind.Matching && Lines().Any(l => !l.En.Contains('=', StringComparison.Ordinal)))
        {
            yield return new("Write each pair as left = right", [nameof(AnswersEn)]);
        }
    }

    private static string Typed(QuestionContent content, Func<LocalisedText, string> words) => string.Join('\n', content switch
    {
        ChoiceQuestion choice => choice.Options.Select(o => (o.IsRight ? "*" : "") + words(o.Text)),
        TrueFalseQuestion truth => [truth.IsTrue ? "true" : "false"],
        NumericQuestion number => [string.Create(CultureInfo.InvariantCulture, $"{number.Answer:0.######} ± {number.Tolerance:0.######}")],
        ShortQuestion accepted => accepted.Accepted,
        MatchingQuestion matching => matching.Pairs.Select(p => $"{words(p.Left)} = {words(p.Right)}"),
        OrderingQuestion ordering => ordering.Items.Select(words),
        _ => [],
    });

    private (decimal Answer, decimal Tolerance)? Number()
    {
        var parts = AnswersEn.Split('±');
        return Grading.Number(parts[0]) is { } answer && (parts.Length == 1 ? 0 : Grading.Number(parts[1])) is { } tolerance ? (answer, tolerance) : null;
    }

    private List<LocalisedText> Lines()
    {
        var (nb, nl) = (Split(AnswersNb), Split(AnswersNl));
        return [.. Split(AnswersEn).Select((line, i) => new LocalisedText(line, nb.ElementAtOrDefault(i) ?? "", nl.ElementAtOrDefault(i) ?? ""))];
    }

    private static LocalisedText Side(LocalisedText line, int side) => new(Part(line.En, side), Part(line.Nb, side), Part(line.Nl, side));

    private static string Part(string line, int side) => line.Split('=', 2).ElementAtOrDefault(side)?.Trim() ?? "";

    private static string Bare(string line) => line.TrimStart('*').Trim();

    private static List<string> Split(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

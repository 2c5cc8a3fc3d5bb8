using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>One question of an imported text: what was read, or what is wrong with it.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Excerpt">Its first words.</param>
public sealed record ImportedQuestion(int Line, string Excerpt)
{
    private const int ExcerptMaxLength = 120;

    public QuestionContent? Content { get; init; }

    /// <summary>Code of the competency that the text names; null takes the one chosen for the import.</summary>
    public string? Competency { get; init; }

    public string? Topic { get; init; }

    public int Points { get; init; } = 1;

    /// <summary>An English key with its arguments.</summary>
    public RefusedException? Error { get; init; }

    /// <summary>Lets the content be read and checked; a refusal becomes the row's error.</summary>
    public static ImportedQuestion Read(int line, string excerpt, Func<ImportedQuestion, ImportedQuestion> read)
    {
        var row = new ImportedQuestion(line, excerpt.Length > ExcerptMaxLength ? excerpt[..ExcerptMaxLength] + "…" : excerpt);
        try
        {
            row = read(row);
            Refuse.When(row.Content!.Text.En.Length == 0, "Write the question in English");
            Refuse.When(row.Content.Text.En.Length > Question.TextMaxLength, "A question has at most {0} characters", Question.TextMaxLength);
            Refuse.When(row.Points is < 1 or > Question.MaxPoints, "A question gives 1 to {0} points", Question.MaxPoints);
            Refuse.When(row.Topic?.Length > Question.TopicMaxLength, "A topic has at most {0} characters", Question.TopicMaxLength);
            row.Content.Check();
            return row;
        }
        catch (RefusedException refused)
        {
            return row with { Content = null, Error = refused };
        }
    }
}

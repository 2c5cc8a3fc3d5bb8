using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// One question of the bank, filed under a competency: written, rewritten as a new edition, archived and taken back.
/// Attempts keep their own copy, so that a new edition never changes a running or past exam.
/// </summary>
public sealed class Question : Entity
{
    public const int CodeMaxLength = 60;
    public const int TopicMaxLength = 60;
    public const int TextMaxLength = 4000;
    public const int SearchMaxLength = 1000;
    public const int MaxPoints = 20;

    private readonly List<QuestionEdition> _editions = [];

    private Question()
    {
    }

    /// <summary>Short stable word by which starter content knows its question.</summary>
    public string? Code { get; private set; }

    public Guid CompetencyId { get; private set; }

    /// <summary>A word that narrows a draw within the competency, for example <c>aml</c>; may be empty.</summary>
    public string Topic { get; private set; } = "";

    public QuestionKind Kind { get; private set; }

    public QuestionContent Content { get; private set; } = null!;

    public int Points { get; private set; } = 1;

    /// <summary>Rises with each change of words, key or points.</summary>
    public int Edition { get; private set; }

    /// <summary>What the bank searches: the words of the question in lower case, in all its languages.</summary>
    public string SearchWords { get; private set; } = "";

    public DateTimeOffset? ArchivedAt { get; private set; }

    public Guid? ArchivedById { get; private set; }

    /// <summary>Every wording it ever had, oldest first.</summary>
    public IReadOnlyList<QuestionEdition> Editions => [.. _editions.OrderBy(e => e.Number)];

    public static string SearchWordsOf(QuestionContent content)
    {
        var text = $"{content.Text.En} {content.Text.Nb} {content.Text.Nl}".Trim().ToLowerInvariant();
        return text.Length > SearchMaxLength ? text[..SearchMaxLength] : text;
    }

    public static Question Ask(QuestionWords words, string? code = null)
    {
        var question = new Question { Code = code };
        question.Take(words);
        question.Record(new QuestionAsked());
        return question;
    }

    public void Rewrite(QuestionWords words)
    {
        Refuse.When(ArchivedAt is not null, "This question is archived");
        Take(words);
        Record(new QuestionRewritten(Edition));
    }

    public void Archive(Guid byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This question is archived");
        (ArchivedAt, ArchivedById) = (now, byId);
        Record(new QuestionArchived());
    }

    public void TakeBack()
    {
        Refuse.When(ArchivedAt is null, "This question is not archived");
        (ArchivedAt, ArchivedById) = (null, null);
        Record(new QuestionTakenBack());
    }

    private void Take(QuestionWords words)
    {
        Refuse.When(words.Content.Text.En.Length == 0, "Write the question in English");
        Refuse.When(words.Content.Text.En.Length > TextMaxLength, "A question has at most {0} characters", TextMaxLength);
        Refuse.When(words.Points is < 1 or > MaxPoints, "A question gives 1 to {0} points", MaxPoints);
        words.Content.Check();
        (CompetencyId, Topic, Kind, Content, Points) = (words.CompetencyId, words.Topic.Trim().ToLowerInvariant(), words.Content.Kind, words.Content, words.Points);
        SearchWords = SearchWordsOf(Content);
        Edition++;
        _editions.Add(new QuestionEdition(Id, Edition, Content, Points));
    }
}

public sealed record QuestionWords(Guid CompetencyId, string Topic, QuestionContent Content, int Points);

/// <summary>One wording of a question. Never changed.</summary>
public sealed class QuestionEdition(Guid questionId, int number, QuestionContent content, int points)
{
    public Guid QuestionId { get; private set; } = questionId;

    public int Number { get; private set; } = number;

    public QuestionContent Content { get; private set; } = content;

    public int Points { get; private set; } = points;
}

[Says("wrote the question")]
public sealed record QuestionAsked : IFact;

[Says("wrote edition {Edition} of the question")]
public sealed record QuestionRewritten(int Edition) : IFact;

[Says("archived the question")]
public sealed record QuestionArchived : IFact;

[Says("took the question back from the archive")]
public sealed record QuestionTakenBack : IFact;

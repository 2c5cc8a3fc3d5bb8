using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

public enum QuestionKind
{
    [Text("One right answer")]
    OneChoice,

    [Text("Several right answers")]
    ManyChoices,

    [Text("True or false")]
    TrueFalse,

    [Text("Number")]
    Numeric,

    [Text("Short answer")]
    ShortAnswer,

    [Text("Match pairs")]
    Matching,

    [Text("Put in order")]
    Ordering,
}

/// <summary>One question of the bank, filed under a competency. Attempts keep their own copy, so that editing it never changes a running or past exam.</summary>
public sealed class Question : Entity
{
    public const int CodeMaxLength = 60;
    public const int TopicMaxLength = 60;
    public const int TextMaxLength = 2000;
    public const int MaxPoints = 20;

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

    public DateTimeOffset? ArchivedAt { get; private set; }

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
        Record(new QuestionRewritten());
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This question is archived");
        ArchivedAt = now;
        Record(new QuestionArchived());
    }

    private void Take(QuestionWords words)
    {
        Refuse.When(words.Content.Text.En.Length == 0, "Write the question in English");
        Refuse.When(words.Points is < 1 or > MaxPoints, "A question gives 1 to {0} points", MaxPoints);
        words.Content.Check();
        (CompetencyId, Topic, Kind, Content, Points) = (words.CompetencyId, words.Topic.Trim().ToLowerInvariant(), words.Content.Kind, words.Content, words.Points);
    }
}

public sealed record QuestionWords(Guid CompetencyId, string Topic, QuestionContent Content, int Points);

/// <summary>What is asked and what is right, by kind. The key stays on the server: pages get <c>AskedQuestion</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceQuestion), "choice")]
[JsonDerivedType(typeof(TrueFalseQuestion), "truefalse")]
[JsonDerivedType(typeof(NumericQuestion), "numeric")]
[JsonDerivedType(typeof(ShortQuestion), "short")]
[JsonDerivedType(typeof(MatchingQuestion), "matching")]
[JsonDerivedType(typeof(OrderingQuestion), "ordering")]
public abstract record QuestionContent(LocalisedText Text, LocalisedText Why)
{
    [JsonIgnore]
    public abstract QuestionKind Kind { get; }

    /// <summary>Refuses content that cannot be answered.</summary>
    public abstract void Check();
}

/// <summary>Options by position; one or several right.</summary>
public sealed record ChoiceQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<Option> Options, bool IsMultiple) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => IsMultiple ? QuestionKind.ManyChoices : QuestionKind.OneChoice;

    public override void Check()
    {
        Refuse.When(Options.Count < 2, "Give at least two answers to choose from");
        Refuse.When(Options.All(o => !o.IsRight), "Mark the right answer");
        Refuse.When(!IsMultiple && Options.Count(o => o.IsRight) > 1, "Only one answer can be right");
    }
}

public sealed record Option(LocalisedText Text, bool IsRight);

public sealed record TrueFalseQuestion(LocalisedText Text, LocalisedText Why, bool IsTrue) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.TrueFalse;

    public override void Check()
    {
    }
}

/// <summary>Right when it differs from the answer by no more than the tolerance, in the same unit.</summary>
public sealed record NumericQuestion(LocalisedText Text, LocalisedText Why, decimal Answer, decimal Tolerance, string Unit) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Numeric;

    public override void Check() => Refuse.When(Tolerance < 0, "The tolerance cannot be less than zero");
}

/// <summary>Right when it equals one of the accepted answers, whatever the capitals and spaces.</summary>
public sealed record ShortQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<string> Accepted) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.ShortAnswer;

    public override void Check() => Refuse.When(Accepted.Count == 0, "Give at least one accepted answer");
}

/// <summary>Left i belongs to right i; learners see the right sides shuffled.</summary>
public sealed record MatchingQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<Pair> Pairs) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Matching;

    public override void Check() => Refuse.When(Pairs.Count < 2, "Give at least two pairs");
}

public sealed record Pair(LocalisedText Left, LocalisedText Right);

/// <summary>Items in their right order; learners see them shuffled.</summary>
public sealed record OrderingQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<LocalisedText> Items) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Ordering;

    public override void Check() => Refuse.When(Items.Count < 2, "Give at least two things to put in order");
}

[Says("wrote the question")]
public sealed record QuestionAsked : IFact;

[Says("changed the question")]
public sealed record QuestionRewritten : IFact;

[Says("archived the question")]
public sealed record QuestionArchived : IFact;

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions");
        builder.Property(q => q.Code).HasMaxLength(Question.CodeMaxLength);
        builder.Property(q => q.Topic).HasMaxLength(Question.TopicMaxLength);
        builder.Property(q => q.Content).HasConversion<Platform.Data.JsonConverter<QuestionContent>>();
        builder.HasIndex(q => q.Code).IsUnique();
        builder.HasIndex(q => new { q.CompetencyId, q.Topic, q.Id });
    }
}

public static class QuestionQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Question> Questions => db.Set<Question>();
    }

    extension(IQueryable<Question> questions)
    {
        /// <summary>What a section may draw from.</summary>
        public IQueryable<Question> Pool(Guid competencyId, string topic) =>
            questions.Where(q => q.ArchivedAt == null && q.CompetencyId == competencyId && (topic == "" || q.Topic == topic));
    }
}

using System.Text.Json.Serialization;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What is asked and what is right, by kind. The key stays on the server: pages get <c>AskedQuestion</c>.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Why">General feedback: said whatever the answer was.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceQuestion), "choice")]
[JsonDerivedType(typeof(TrueFalseQuestion), "truefalse")]
[JsonDerivedType(typeof(NumericQuestion), "numeric")]
[JsonDerivedType(typeof(ShortQuestion), "short")]
[JsonDerivedType(typeof(MatchingQuestion), "matching")]
[JsonDerivedType(typeof(OrderingQuestion), "ordering")]
[JsonDerivedType(typeof(EssayQuestion), "essay")]
[JsonDerivedType(typeof(PerformanceQuestion), "performance")]
public abstract record QuestionContent(LocalisedText Text, LocalisedText Why)
{
    [JsonIgnore]
    public abstract QuestionKind Kind { get; }

    /// <summary>How many things learners see in an order of their own.</summary>
    [JsonIgnore]
    public virtual int Shuffled => 0;

    /// <summary>True when a person, not the program, decides what the answer is worth.</summary>
    [JsonIgnore]
    public bool NeedsMarker => Kind is QuestionKind.Essay or QuestionKind.Performance;

    /// <summary>Refuses content that cannot be answered.</summary>
    public abstract void Check();
}

/// <summary>Options by position; one or several right.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Why">General feedback.</param>
/// <param name="Options">In the author's order.</param>
/// <param name="IsMultiple">Several can be ticked.</param>
/// <param name="IsAllOrNothing">Only the exact set of right options wins; otherwise each right one wins its part and each wrong one loses as much.</param>
public sealed record ChoiceQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<Option> Options, bool IsMultiple, bool IsAllOrNothing = false) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => IsMultiple ? QuestionKind.ManyChoices : QuestionKind.OneChoice;

    [JsonIgnore]
    public override int Shuffled => Options.Count;

    /// <summary>What ticking this option wins or loses, in percent of the points: what the author said, or even parts.</summary>
    public decimal PercentOf(int option)
    {
        var rights = IsMultiple ? Options.Count(o => o.IsRight) : 1;
        return Options[option].Percent ?? (Options[option].IsRight ? 100m / rights : IsMultiple ? -100m / rights : 0);
    }

    public override void Check()
    {
        Refuse.When(Options.Count < 2, "Give at least two answers to choose from");
        Refuse.When(Options.Any(o => o.Text.En.Length == 0), "An answer to choose from has no text");
        Refuse.When(Options.All(o => !o.IsRight), "Mark the right answer");
        Refuse.When(!IsMultiple && Options.Count(o => o.IsRight) > 1, "Only one answer can be right");
        Refuse.When(Options.Any(o => o.Percent is < -100 or > 100), "A part is −100 to 100 %");
        Refuse.When(IsMultiple && !IsAllOrNothing && Math.Abs(Enumerable.Range(0, Options.Count).Select(PercentOf).Where(p => p > 0).Sum() - 100) > 1, "The parts of the right answers must add up to 100 %");
    }
}

/// <param name="Text">What learners read.</param>
/// <param name="IsRight">For a single choice: wins everything. For several: wins a part.</param>
/// <param name="Percent">What it wins or loses; null for even parts.</param>
/// <param name="Feedback">Said to who chose it.</param>
public sealed record Option(LocalisedText Text, bool IsRight, decimal? Percent = null, LocalisedText? Feedback = null);

public sealed record TrueFalseQuestion(LocalisedText Text, LocalisedText Why, bool IsTrue, LocalisedText? IfRight = null, LocalisedText? IfWrong = null) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.TrueFalse;

    public override void Check()
    {
    }
}

/// <summary>Right when it differs from the answer by no more than the tolerance, in the same unit. Parts accept other values for less.</summary>
public sealed record NumericQuestion(
    LocalisedText Text, LocalisedText Why, decimal Answer, decimal Tolerance, string Unit = "", LocalisedText? Feedback = null, IReadOnlyList<NumericPart>? Parts = null, LocalisedText? Otherwise = null)
    : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Numeric;

    /// <summary>The answer first, then what is accepted for less.</summary>
    [JsonIgnore]
    public IEnumerable<NumericPart> All => [new(Answer, Tolerance, 100, Feedback), .. Parts ?? []];

    public override void Check()
    {
        Refuse.When(All.Any(p => p.Tolerance < 0), "The tolerance cannot be less than zero");
        Refuse.When(All.Any(p => p.Percent is < 0 or > 100), "A part is 0 to 100 %");
    }
}

public sealed record NumericPart(decimal Answer, decimal Tolerance, decimal Percent, LocalisedText? Feedback = null);

/// <summary>The first accepted answer that fits decides. A star stands for any words. Capitals and runs of spaces do not matter unless the author says so.</summary>
public sealed record ShortQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<ShortAnswer> Accepted, bool MatchesCase = false, bool MatchesSpaces = false) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.ShortAnswer;

    public override void Check()
    {
        Refuse.When(Accepted.All(a => a.Percent < 100), "Give at least one accepted answer");
        Refuse.When(Accepted.Any(a => a.Percent is < 0 or > 100), "A part is 0 to 100 %");
        Refuse.When(Accepted.Any(a => a.Text.Length is 0 or > Answer.TextMaxLength), "A short answer has 1 to {0} characters", Answer.TextMaxLength);
    }
}

public sealed record ShortAnswer(string Text, decimal Percent = 100, LocalisedText? Feedback = null);

/// <summary>Left i belongs to right i; learners see the right sides shuffled among some that belong to none.</summary>
public sealed record MatchingQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<Pair> Pairs, IReadOnlyList<LocalisedText>? Extras = null) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Matching;

    [JsonIgnore]
    public override int Shuffled => Pairs.Count + (Extras?.Count ?? 0);

    /// <summary>Right sides, then those that belong to none.</summary>
    [JsonIgnore]
    public IReadOnlyList<LocalisedText> Rights => [.. Pairs.Select(p => p.Right), .. Extras ?? []];

    public override void Check()
    {
        Refuse.When(Pairs.Count < 2, "Give at least two pairs");
        Refuse.When(Pairs.Any(p => p.Left.En.Length == 0 || p.Right.En.Length == 0), "Write each pair as left = right");
    }
}

public sealed record Pair(LocalisedText Left, LocalisedText Right);

/// <summary>Items in their right order; learners see them shuffled.</summary>
public sealed record OrderingQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<LocalisedText> Items) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Ordering;

    [JsonIgnore]
    public override int Shuffled => Items.Count;

    public override void Check() => Refuse.When(Items.Count < 2, "Give at least two things to put in order");
}

/// <summary>Free writing that a trainer marks.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Why">General feedback.</param>
/// <param name="Guidance">What a good answer holds, for those who mark; learners never see it.</param>
public sealed record EssayQuestion(LocalisedText Text, LocalisedText Why, LocalisedText Guidance) : QuestionContent(Text, Why)
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Essay;

    public override void Check()
    {
    }
}

/// <summary>Something done before an observer, who chooses the level reached for each criterion.</summary>
public sealed record PerformanceQuestion(LocalisedText Text, LocalisedText Why, IReadOnlyList<StandardCriterion> Criteria) : QuestionContent(Text, Why)
{
    public const int MaxCriteria = 12;
    public const int MaxLevels = 6;

    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Performance;

    /// <summary>Levels reached as a share of the highest ones, 0 to 1; null when a criterion has none.</summary>
    public decimal? ShareOf(IReadOnlyList<int> levels) =>
        levels.Count != Criteria.Count || levels.Where((level, i) => level < 0 || level >= Criteria[i].Levels.Count).Any() ? null
            : (decimal)levels.Sum() / Criteria.Sum(c => c.Levels.Count - 1);

    public override void Check()
    {
        Refuse.When(Criteria.Count is 0 or > MaxCriteria, "A rubric has 1 to {0} criteria", MaxCriteria);
        Refuse.When(Criteria.Any(c => c.Name.En.Length == 0 || c.Levels.Count is < 2 or > MaxLevels), "Write each criterion as name | lowest level | … | highest level, with 2 to {0} levels", MaxLevels);
    }
}

/// <summary>One thing that is observed, and what it looks like from the lowest level to the highest.</summary>
public sealed record StandardCriterion(LocalisedText Name, IReadOnlyList<LocalisedText> Levels);

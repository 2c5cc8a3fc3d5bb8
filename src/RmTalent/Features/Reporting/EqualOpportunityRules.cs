using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Reporting;

public enum EqualQuestion
{
    [Text("Gender")] Gender,
    [Text("Age group")] Age,
    [Text("Background")] Background,
    [Text("Disability")] Disability,
}

public enum EqualAnswer
{
    [Text("Woman")] Woman,
    [Text("Man")] Man,
    [Text("Non-binary or another gender")] AnotherGender,
    [Text("Under 25")] Under25,
    [Text("25 to 34")] From25,
    [Text("35 to 44")] From35,
    [Text("45 to 54")] From45,
    [Text("55 or older")] From55,
    [Text("Belong to an ethnic minority")] Minority,
    [Text("Do not belong to an ethnic minority")] NoMinority,
    [Text("Have a disability or lasting illness")] Disabled,
    [Text("Have no disability or lasting illness")] NotDisabled,
    [Text("Prefer not to say")] PreferNotToSay,
}

public static class EqualQuestions
{
    public static readonly IReadOnlyList<EqualQuestion> All = Enum.GetValues<EqualQuestion>();

    /// <summary>What can be answered, always in this order.</summary>
    public static IReadOnlyList<EqualAnswer> AnswersTo(EqualQuestion question) => question switch
    {
        EqualQuestion.Gender => [EqualAnswer.Woman, EqualAnswer.Man, EqualAnswer.AnotherGender, EqualAnswer.PreferNotToSay],
        EqualQuestion.Age => [EqualAnswer.Under25, EqualAnswer.From25, EqualAnswer.From35, EqualAnswer.From45, EqualAnswer.From55, EqualAnswer.PreferNotToSay],
        EqualQuestion.Background => [EqualAnswer.Minority, EqualAnswer.NoMinority, EqualAnswer.PreferNotToSay],
        _ => [EqualAnswer.Disabled, EqualAnswer.NotDisabled, EqualAnswer.PreferNotToSay],
    };
}

/// <summary>Which voluntary questions candidates are asked, by the country of the vacancy: none until an administrator chooses. A change of the questions is a new version of the notice.</summary>
public sealed class EqualOpportunityRules : Entity
{
    public static readonly Guid OnlyId = new("0190a000-0000-7000-8000-000000001301");

    private EqualOpportunityRules()
    {
    }

    /// <summary>Country and question, for example <c>NO:Gender</c>.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    /// <summary>The organisation's own words to candidates, above the questions; empty for the standard ones.</summary>
    public LocalisedText Notice { get; private set; } = LocalisedText.Empty;

    public int NoticeVersion { get; private set; }

    public static EqualOpportunityRules None() => new() { Id = OnlyId };

    public static string KeyOf(string country, EqualQuestion question) => $"{country}:{question}";

    public IReadOnlyList<EqualQuestion> AskedIn(string country) => [.. EqualQuestions.All.Where(q => Asked.Contains(KeyOf(country, q), StringComparer.Ordinal))];

    public void Set(IEnumerable<string> asked, LocalisedText notice)
    {
        (Asked, Notice, NoticeVersion) = ([.. asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], notice, NoticeVersion + 1);
        Record(new EqualOpportunityChanged(NoticeVersion));
    }
}

[Says("changed the equal-opportunity questions, version {NoticeVersion}")]
public sealed record EqualOpportunityChanged(int NoticeVersion) : IFact;

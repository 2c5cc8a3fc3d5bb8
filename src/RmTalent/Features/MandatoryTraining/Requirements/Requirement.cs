using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>
/// A training that people must complete, by a date: written as a draft, published (from then on the rule assigns it), retired.
/// A change to a published one counts for assignments made from then on; dates already given stay.
/// </summary>
public sealed class Requirement : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int DescriptionMaxLength = 2000;
    public const int MaxItems = 12;

    private readonly List<RequirementEdition> _editions = [];

    private Requirement()
    {
    }

    /// <summary>Short stable word, for example <c>aml</c>; starter data and imports know the requirement by it.</summary>
    public string Code { get; private set; } = "";

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public LocalisedText Description { get; private set; } = LocalisedText.Empty;

    public RequirementCategory Category { get; private set; }

    public RequirementState State { get; private set; }

    public RequiredItems Items { get; private set; } = RequiredItems.None;

    public Audience Audience { get; private set; } = Audience.Everybody;

    public DueRule Due { get; private set; } = new(DueKind.AfterAssignment, 30);

    /// <summary>Null when once is enough.</summary>
    public Recurrence? Recurrence { get; private set; }

    public Ladder Ladder { get; private set; } = Ladder.Default;

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>What was learned before this instant has to be learned again; null while it was asked once.</summary>
    public DateTimeOffset? AskedAgainAt { get; private set; }

    /// <summary>Rises with each change to what is published; 0 while it is a draft.</summary>
    public int Edition { get; private set; }

    /// <summary>What it said from when on; assignments name the edition that their dates came from.</summary>
    public IReadOnlyList<RequirementEdition> Editions => _editions;

    public static Requirement Draft(string code, RequirementWords words)
    {
        var requirement = new Requirement { Code = code.Trim().ToLowerInvariant() };
        requirement.Take(words);
        requirement.Record(new RequirementDrafted(requirement.Code));
        return requirement;
    }

    public void Describe(RequirementWords words)
    {
        RefuseRetired();
        Take(words);
        Record(new RequirementDescribed());
    }

    public void Ask(RequiredItems items)
    {
        RefuseRetired();
        Refuse.When(items.All.Count > MaxItems, "At most {0} things to learn", MaxItems);
        Refuse.When(State == RequirementState.Published && items.All.Count == 0, "Choose at least one thing to learn");
        Refuse.When(items.All.Any(i => i.MinimumPercent is < 0 or > 100), "A score runs from 0 to 100 %");
        Items = items;
        Record(new RequirementItemsChosen(items.All.Count));
    }

    public void Address(Audience audience)
    {
        RefuseRetired();
        Refuse.When(audience.HiredTo < audience.HiredFrom, "The last day cannot be before the first");
        Audience = audience;
        Record(new RequirementAddressed());
    }

    public void Time(DueRule due, Recurrence? recurrence)
    {
        RefuseRetired();
        Refuse.When(due.Days is < 0 or > DueRule.MaxDays, "Give a number of days from 0 to {0}", DueRule.MaxDays);
        Refuse.When(due.Kind == DueKind.Fixed && due.FixedOn is null, "Choose the fixed date");
        if (recurrence is not null)
        {
            Refuse.When(recurrence.Months is < 1 or > Recurrence.MaxMonths, "Give a number of months from 1 to {0}", Recurrence.MaxMonths);
            Refuse.When(recurrence.WindowDays < 0 || recurrence.WindowDays > recurrence.Months * 28, "The window must fit into the time for which it counts");
            Refuse.When(recurrence.MinimumMonths < 0 || recurrence.MinimumMonths > recurrence.Months, "The minimum cannot be longer than the time for which it counts");
        }

        (Due, Recurrence) = (due, recurrence);
        Record(new RequirementTimed());
    }

    public void Remind(Ladder ladder)
    {
        RefuseRetired();
        Refuse.When(ladder.Steps().Any(s => Math.Abs(s.Day) > 365), "Reminders lie within a year of the due date");
        Ladder = ladder;
        Record(new RequirementLadderSet());
    }

    public void Publish(DateTimeOffset now)
    {
        Refuse.When(State != RequirementState.Draft, "Only a draft can be published");
        Refuse.When(Items.All.Count == 0, "Choose at least one thing to learn");
        (State, PublishedAt) = (RequirementState.Published, now);
        Amend(now);
        Record(new RequirementPublished(Code));
    }

    /// <summary>Keeps what it says now as another edition, once it is published.</summary>
    public void Amend(DateTimeOffset now)
    {
        if (State == RequirementState.Published)
        {
            _editions.Add(RequirementEdition.Of(this, ++Edition, now));
        }
    }

    /// <summary>Everybody has to learn it anew, whenever they did: for a new product, say, or another version of what is learned. A sweep gives out the new runs.</summary>
    public void AskAgain(string reason, DateTimeOffset now)
    {
        Refuse.When(State != RequirementState.Published, "Only a published requirement can be asked again");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        AskedAgainAt = now;
        Record(new RequirementAskedAgain(Code, reason.Trim()));
    }

    /// <summary>From when on learning counts in a run: never from before everybody was asked again.</summary>
    public DateTimeOffset CountsFrom(DateTimeOffset at) => AskedAgainAt > at ? AskedAgainAt.Value : at;

    public void Retire(string reason)
    {
        Refuse.When(State != RequirementState.Published, "Only a published requirement can be retired");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        State = RequirementState.Retired;
        Record(new RequirementRetired(Code, reason.Trim()));
    }

    private void Take(RequirementWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        (Title, Description, Category) = (words.Title, words.Description, words.Category);
    }

    private void RefuseRetired() => Refuse.When(State == RequirementState.Retired, "This requirement is retired");
}

public sealed record RequirementWords(LocalisedText Title, LocalisedText Description, RequirementCategory Category);

using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

public enum ConditionKind
{
    [Text("References")]
    References,

    [Text("Background check")]
    BackgroundCheck,

    [Text("Certification")]
    Certification,

    [Text("Right to work")]
    RightToWork,

    [Text("Other condition")]
    Other,
}

public enum ConditionStatus
{
    [Text("Open"), Tone(Tone.Warning)]
    Open,

    [Text("Met"), Tone(Tone.Good)]
    Met,

    /// <summary>We do without it, and say why.</summary>
    [Text("Waived with a reason"), Tone(Tone.Info)]
    Waived,

    [Text("Not met"), Tone(Tone.Bad)]
    Failed,
}

/// <summary>One condition of an accepted offer: Open → Met, Waived or Failed, by a named person with a note of what was checked or why it was waived.</summary>
public sealed class OfferCondition
{
    public const int NoteMaxLength = 500;

    private OfferCondition()
    {
    }

    internal OfferCondition(ConditionTerm term) => (Kind, Detail) = (term.Kind, term.Detail);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public ConditionKind Kind { get; private init; }

    public string Detail { get; private init; } = "";

    public ConditionStatus Status { get; private set; }

    public string Note { get; private set; } = "";

    public Guid? SettledById { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public bool IsSettledWell => Status is ConditionStatus.Met or ConditionStatus.Waived;

    internal void Settle(ConditionStatus result, string note, Guid byId, DateTimeOffset now)
    {
        Refuse.When(Status is not ConditionStatus.Open, "This condition is already settled");
        Refuse.When(result is ConditionStatus.Open, "Choose the result");
        Refuse.When(string.IsNullOrWhiteSpace(note), "Note what you checked");
        (Status, Note, SettledById, SettledAt) = (result, note.Trim(), byId, now);
    }
}

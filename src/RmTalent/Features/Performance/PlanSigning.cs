using RmTalent.Platform.Domain;

namespace RmTalent.Features.Performance;

public sealed partial class DevelopmentPlan
{
    public const int ReasonMaxLength = 500;

    private readonly List<PlanEdition> _editions = [];

    public PlanSignature? PersonSignature { get; private set; }

    public PlanSignature? ManagerSignature { get; private set; }

    /// <summary>Why the present version is being written; empty for the first.</summary>
    public string ChangeReason { get; private set; } = "";

    /// <summary>What both signed, oldest first.</summary>
    public IReadOnlyList<PlanEdition> Editions => [.. _editions.OrderBy(e => e.Number)];

    /// <summary>The words as they stand.</summary>
    public PlanContent Content => new(From, To, Strengths, Ambition, [.. _actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => a.Details.Named(a.Id))]);

    /// <summary>One of the two signs with a typed name. With the second signature this version is agreed and frozen.</summary>
    public void Sign(Guid by, string name, DateTimeOffset now)
    {
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(!IsOpen, "This plan is already signed by both");
        Refuse.When(_actions.Count == 0, "Add at least one action before you sign");
        Refuse.When(_actions.Exists(a => a.Answer is { IsYes: false }), "One of you does not agree with an action yet. Change it or remove it first");
        Refuse.When(!IsParty(by), "Only the relationship manager and the line manager sign");
        Refuse.When((by == PersonId ? PersonSignature : ManagerSignature) is not null, "You have already signed");
        var signature = new PlanSignature(by, name.Trim(), now);
        (PersonSignature, ManagerSignature) = by == PersonId ? (signature, ManagerSignature) : (PersonSignature, signature);
        foreach (var action in _actions.Where(a => a.Author?.By != by && a.Answer is null))
        {
            action.TakeAnswer(new PlanAnswer(by, now, "")); // who signs says yes to what the other wrote
        }

        Record(new DevelopmentPlanSigned(by));
        if (PersonSignature is not null && ManagerSignature is not null)
        {
            Status = PlanStatus.Agreed;
            _editions.Add(PlanEdition.Of(this, now));
            Record(new DevelopmentPlanAgreed(PersonId, Cycle, Edition));
        }
    }

    /// <summary>Opens the agreed plan for a new version. What was signed stays in force and readable until both have signed again.</summary>
    public void Revise(Guid by, string why)
    {
        RefuseOthers(by);
        RefuseOn("Form.Reason", string.IsNullOrWhiteSpace(why), "Say why");
        Refuse.When(Status is not PlanStatus.Agreed, "Only a plan that both have signed gets a new version");
        (Status, Edition, ChangeReason) = (PlanStatus.Changing, Edition + 1, why.Trim());
        (PersonSignature, ManagerSignature) = (null, null);
        Record(new DevelopmentPlanReopened(by, Edition));
    }

    /// <summary>The change is given up: the words are again those that both signed last. Progress stays.</summary>
    public void TakeBack(Guid by)
    {
        RefuseOthers(by);
        Refuse.When(Status is not PlanStatus.Changing, "There is no change to take back");
        var last = Editions[^1];
        (From, To, Strengths, Ambition) = (last.Content.From, last.Content.To, last.Content.Strengths, last.Content.Ambition);
        _actions.RemoveAll(a => last.Content.Actions.All(c => c.Id != a.Id));
        foreach (var content in last.Content.Actions)
        {
            if (_actions.Find(a => a.Id == content.Id) is not { } kept)
            {
                _actions.Add(kept = PlanAction.Again(content, PercentOf(content.Id), _progress.Where(p => p.ActionId == content.Id).Max(p => (DateTimeOffset?)p.At)));
            }

            kept.Take(content.Details, kept.Author);
        }

        (Status, Edition, ChangeReason) = (PlanStatus.Agreed, last.Number, last.Reason);
        (PersonSignature, ManagerSignature) = (last.PersonSignature, last.ManagerSignature);
        Record(new DevelopmentPlanChangeDropped(Edition));
    }
}

/// <summary>A typed name under the words as they then were.</summary>
public sealed record PlanSignature(Guid By, string Name, DateTimeOffset At);

/// <summary>The words of a plan, as both sign them.</summary>
public sealed record PlanContent(DateOnly From, DateOnly To, string Strengths, string Ambition, IReadOnlyList<ActionContent> Actions);

/// <summary>One action in signed words.</summary>
public sealed record ActionContent(Guid Id, ActionDetails Details);

/// <summary>A version that both signed. Written once, never changed.</summary>
public sealed class PlanEdition
{
    public int Number { get; private init; }

    public DateTimeOffset AgreedAt { get; private init; }

    /// <summary>Why it took the place of the one before.</summary>
    public string Reason { get; private init; } = "";

    public PlanContent Content { get; private init; } = null!;

    public PlanSignature PersonSignature { get; private init; } = null!;

    public PlanSignature ManagerSignature { get; private init; } = null!;

    internal static PlanEdition Of(DevelopmentPlan plan, DateTimeOffset now) => new()
    {
        Number = plan.Edition,
        AgreedAt = now,
        Reason = plan.ChangeReason,
        Content = plan.Content,
        PersonSignature = plan.PersonSignature!,
        ManagerSignature = plan.ManagerSignature!,
    };
}

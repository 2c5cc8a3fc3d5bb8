using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

public enum PlanStatus
{
    [Text("Draft"), Tone(Tone.Warning)] Draft,
    [Text("Agreed"), Tone(Tone.Good)] Agreed,
    [Text("Replaced"), Tone(Tone.Neutral)] Replaced,
    [Text("Closed"), Tone(Tone.Neutral)] Closed,
}

/// <summary>
/// An individual development plan, written jointly by a relationship manager and the line manager.
/// Draft until both signed the same words (a change in between voids the first signature) → Agreed → Replaced by the next cycle's plan.
/// Closed when the person has left.
/// </summary>
public sealed class DevelopmentPlan : Entity
{
    public const int WordsMaxLength = 2000;
    public const int NameMaxLength = 120;

    private readonly List<PlanAction> _actions = [];
    private readonly List<PlanGap> _gaps = [];

    private DevelopmentPlan()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid ManagerId { get; private set; }

    /// <summary>Counts the person's plans from 1.</summary>
    public int Cycle { get; private set; }

    /// <summary>The language it is written in: en, nb or nl.</summary>
    public string Language { get; private set; } = Languages.English;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Strengths { get; private set; } = "";

    public string Ambition { get; private set; } = "";

    public PlanStatus Status { get; private set; }

    public PlanSignature? PersonSignature { get; private set; }

    public PlanSignature? ManagerSignature { get; private set; }

    /// <summary>Where the person stood below the role when the plan was drafted.</summary>
    public IReadOnlyList<PlanGap> Gaps => _gaps;

    public IReadOnlyList<PlanAction> Actions => _actions;

    public override IEnumerable<Guid> Concerning() => [PersonId];

    /// <summary>Writes the first draft from what was seen of the person.</summary>
    public static DevelopmentPlan Draft(PlanParties parties, int cycle, DateOnly from, DateOnly to, IEnumerable<PlanGap> gaps, IEnumerable<ActionDetails> proposed)
    {
        Refuse.When(to <= from, "The plan must end after it begins");
        var plan = new DevelopmentPlan
        {
            PersonId = parties.PersonId,
            ManagerId = parties.ManagerId,
            Language = parties.Language,
            Cycle = cycle,
            From = from,
            To = to,
        };
        plan._gaps.AddRange(gaps);
        plan._actions.AddRange(proposed.Select(PlanAction.Of));
        plan.Record(new DevelopmentPlanDrafted(parties.PersonId, cycle, plan._gaps.Count, plan._actions.Count));
        return plan;
    }

    public void Describe(DateOnly from, DateOnly to, string strengths, string ambition)
    {
        Refuse.When(to <= from, "The plan must end after it begins");
        Change();
        (From, To, Strengths, Ambition) = (from, to, strengths.Trim(), ambition.Trim());
        Record(new DevelopmentPlanDescribed());
    }

    public PlanAction AddAction(ActionDetails details)
    {
        Change();
        var action = PlanAction.Of(details);
        _actions.Add(action);
        Record(new DevelopmentActionAdded(action.Id, details.Kind));
        return action;
    }

    public void ChangeAction(Guid actionId, ActionDetails details)
    {
        Change();
        Find(actionId).Take(details);
        Record(new DevelopmentActionChanged(actionId, details.Kind));
    }

    public void RemoveAction(Guid actionId)
    {
        Change();
        _actions.Remove(Find(actionId));
        Record(new DevelopmentActionRemoved(actionId));
    }

    /// <summary>Says how far an agreed action is; at 100 per cent it is done.</summary>
    public void ReportProgress(Guid actionId, int percent, string note, DateTimeOffset now)
    {
        Refuse.When(Status is PlanStatus.Replaced, "A newer plan has replaced this one");
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(Status is PlanStatus.Draft, "Sign the plan first; progress counts from then");
        Find(actionId).Report(percent, note.Trim(), now);
        Record(new DevelopmentActionProgressed(actionId, percent));
    }

    /// <summary>Notes that the person was reminded of the open actions due by that day, and says which they are.</summary>
    public IReadOnlyList<PlanAction> RemindOfActionsDue(DateOnly by, DateTimeOffset now)
    {
        var due = _actions.Where(a => a.DoneAt is null && a.RemindedAt is null && a.DueOn <= by).OrderBy(a => a.DueOn).ToList();
        if (due.Count > 0)
        {
            due.ForEach(a => a.Remind(now));
            Record(new DevelopmentActionsReminded(due.Count));
        }

        return due;
    }

    /// <summary>One of the two signs with a typed name. With the second signature the plan is agreed.</summary>
    public void Sign(Guid by, string name, DateTimeOffset now)
    {
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(Status is not PlanStatus.Draft, "This plan is already signed by both");
        Refuse.When(_actions.Count == 0, "Add at least one action before you sign");
        Refuse.When(by != PersonId && by != ManagerId, "Only the relationship manager and the line manager sign");
        var signature = new PlanSignature(by, name.Trim(), now);
        if (by == PersonId)
        {
            Refuse.When(PersonSignature is not null, "You have already signed");
            PersonSignature = signature;
        }
        else
        {
            Refuse.When(ManagerSignature is not null, "You have already signed");
            ManagerSignature = signature;
        }

        Record(new DevelopmentPlanSigned(by));
        if (PersonSignature is not null && ManagerSignature is not null)
        {
            Status = PlanStatus.Agreed;
            Record(new DevelopmentPlanAgreed(PersonId, Cycle));
        }
    }

    /// <summary>The next cycle's plan takes over. Doing it again changes nothing.</summary>
    public void Replace(Guid nextPlanId)
    {
        if (Status is PlanStatus.Replaced or PlanStatus.Closed)
        {
            return;
        }

        Status = PlanStatus.Replaced;
        Record(new DevelopmentPlanReplaced(nextPlanId));
    }

    /// <summary>The person has left: what was signed stays readable, and nobody is reminded.</summary>
    public void CloseAsLeft()
    {
        Refuse.When(Status is not (PlanStatus.Draft or PlanStatus.Agreed), "This plan is closed");
        Status = PlanStatus.Closed;
        Record(new DevelopmentPlanClosedAsLeft(PersonId));
    }

    /// <summary>What is signed stays as it was signed: a change of a draft voids the first signature, an agreed plan gets a new cycle instead.</summary>
    private void Change()
    {
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(Status is not PlanStatus.Draft, "This plan is signed. Start the next one to change it");
        if ((PersonSignature ?? ManagerSignature) is { } voided)
        {
            (PersonSignature, ManagerSignature) = (null, null);
            Record(new DevelopmentPlanSignatureVoided(voided.By));
        }
    }

    private PlanAction Find(Guid actionId)
    {
        var action = _actions.Find(a => a.Id == actionId);
        Refuse.When(action is null, "This action is no longer in the plan");
        return action!;
    }
}

/// <summary>Who writes the plan together, and in which language.</summary>
public sealed record PlanParties(Guid PersonId, Guid ManagerId, string Language);

/// <summary>A typed name under the words as they then were.</summary>
public sealed record PlanSignature(Guid By, string Name, DateTimeOffset At);

/// <summary>A gap as it stood when the plan was drafted, so that the plan keeps its reasons.</summary>
public sealed class PlanGap
{
    public Guid CompetencyId { get; private init; }

    public EvidenceSource Source { get; private init; }

    public decimal Level { get; private init; }

    public int Expected { get; private init; }

    public DateTimeOffset ObservedAt { get; private init; }

    public static PlanGap Of(CompetencyGap gap) => new()
    {
        CompetencyId = gap.CompetencyId,
        Source = gap.Source,
        Level = gap.Level,
        Expected = gap.Expected,
        ObservedAt = gap.ObservedAt,
    };
}

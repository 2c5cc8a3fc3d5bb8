using RmTalent.Platform.Domain;

namespace RmTalent.Features.Performance;

public sealed partial class DevelopmentPlan
{
    /// <summary>Who wrote the present words on strengths; null while nobody has.</summary>
    public Written? StrengthsBy { get; private set; }

    public Written? AmbitionBy { get; private set; }

    public void Describe(DateOnly from, DateOnly to, string strengths, string ambition, Guid by, DateTimeOffset now)
    {
        RefuseBackward(from, to);
        Change(by);
        var written = new Written(by, now);
        StrengthsBy = strengths.Trim() == Strengths ? StrengthsBy : written;
        AmbitionBy = ambition.Trim() == Ambition ? AmbitionBy : written;
        (From, To, Strengths, Ambition) = (from, to, strengths.Trim(), ambition.Trim());
        Record(new DevelopmentPlanDescribed());
    }

    /// <summary>What the plan in force leaves open goes on in this one, at the earliest a month after it begins.</summary>
    /// <param name="running">The plan before.</param>
    /// <param name="note">Where it comes from, in the plan's language.</param>
    /// <param name="now">When.</param>
    public void CarryOn(DevelopmentPlan running, string note, DateTimeOffset now)
    {
        var open = running.Actions.Where(a => a.DoneAt is null).OrderBy(a => a.DueOn).ToList();
        foreach (var before in open)
        {
            var action = PlanAction.Carry(before, From.AddMonths(1));
            _actions.Add(action);
            _progress.Add(new PlanProgress(action.Id, action.Percent, note, null, null, now));
        }

        if (open.Count > 0)
        {
            Record(new DevelopmentActionsCarriedOn(open.Count));
        }
    }

    public PlanAction AddAction(ActionDetails details, Guid by, DateTimeOffset now)
    {
        Change(by);
        var action = PlanAction.Of(details, new Written(by, now));
        _actions.Add(action);
        Record(new DevelopmentActionAdded(action.Id, details.Kind));
        return action;
    }

    /// <summary>New words are a new proposal: the other's answer to the old ones falls away.</summary>
    public void ChangeAction(Guid actionId, ActionDetails details, Guid by, DateTimeOffset now)
    {
        Change(by);
        Find(actionId).Take(details, new Written(by, now));
        Record(new DevelopmentActionChanged(actionId, details.Kind));
    }

    public void RemoveAction(Guid actionId, Guid by)
    {
        Change(by);
        _actions.Remove(Find(actionId));
        Record(new DevelopmentActionRemoved(actionId));
    }

    /// <summary>The other side says yes to what one side proposed.</summary>
    public void AgreeTo(Guid actionId, Guid by, DateTimeOffset now)
    {
        var action = Answerable(actionId, by);
        action.TakeAnswer(new PlanAnswer(by, now, ""));
        Record(new DevelopmentActionAccepted(actionId));
    }

    /// <summary>The other side says what does not fit. Nobody signs before the action is changed, removed or agreed to.</summary>
    public void ObjectTo(Guid actionId, string words, Guid by, DateTimeOffset now)
    {
        RefuseOn("Form.Words", string.IsNullOrWhiteSpace(words), "Say what does not fit");
        var action = Answerable(actionId, by);
        action.TakeAnswer(new PlanAnswer(by, now, words.Trim()));
        Record(new DevelopmentActionObjected(actionId));
    }

    /// <summary>Another line manager writes on. What the one before signed in an unfinished version has to be signed anew.</summary>
    public void HandOver(Guid managerId)
    {
        Refuse.When(managerId == PersonId, "Nobody can be their own manager");
        Refuse.When(Status is PlanStatus.Replaced or PlanStatus.Closed, "This plan is closed");
        ManagerId = managerId;
        ManagerSignature = IsOpen ? null : ManagerSignature;
        Record(new DevelopmentPlanHandedOver(PersonId, managerId));
    }

    private PlanAction Answerable(Guid actionId, Guid by)
    {
        RefuseOthers(by);
        Refuse.When(!IsOpen, "This plan is signed. Start a change to write in it");
        var action = Find(actionId);
        Refuse.When(action.Author?.By == by, "The other side answers what you proposed");
        return action;
    }

    /// <summary>What is signed stays as it was signed: a change of an open plan voids the first signature, an agreed plan gets a new version instead.</summary>
    private void Change(Guid by)
    {
        RefuseOthers(by);
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(!IsOpen, "This plan is signed. Start a change to write in it");
        if ((PersonSignature ?? ManagerSignature) is { } voided)
        {
            (PersonSignature, ManagerSignature) = (null, null);
            Record(new DevelopmentPlanSignatureVoided(voided.By));
        }
    }
}

/// <summary>Who wrote something, and when.</summary>
public sealed record Written(Guid By, DateTimeOffset At);

/// <summary>What the other side says to a proposed action.</summary>
/// <param name="By">Who answers.</param>
/// <param name="At">When.</param>
/// <param name="Objection">What does not fit; empty for yes.</param>
public sealed record PlanAnswer(Guid By, DateTimeOffset At, string Objection)
{
    public bool IsYes => Objection.Length == 0;
}

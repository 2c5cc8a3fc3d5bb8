using RmTalent.Features.Learning;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

public sealed partial class DevelopmentPlan
{
    private readonly List<PlanProgress> _progress = [];

    /// <summary>Everything that was reported, oldest first.</summary>
    public IReadOnlyList<PlanProgress> Progress => [.. _progress.OrderBy(p => p.At).ThenBy(p => p.Id)];

    /// <summary>One of the two says how far an agreed action is; at 100 per cent it is done.</summary>
    public void ReportProgress(Guid actionId, int percent, string note, Guid by, DateTimeOffset now)
    {
        RefuseOthers(by);
        Refuse.When(Status is PlanStatus.Replaced, "A newer plan has replaced this one");
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
        Refuse.When(!IsRunning, "Sign the plan first; progress counts from then");
        Find(actionId).Report(percent, now);
        _progress.Add(new PlanProgress(actionId, percent, note.Trim(), by, null, now));
        Record(new DevelopmentActionProgressed(actionId, percent));
    }

    /// <summary>Ticks the learning of each action in which it stands. Again changes nothing.</summary>
    public void Learned(LearningKind kind, Guid itemId, DateTimeOffset at) => Tick(_ => true, i => i.Kind == kind && i.ItemId == itemId, at);

    /// <summary>Ticks the visit of each action that asks for one on a competency that was looked at, or on none in particular.</summary>
    public void Shadowed(IReadOnlyCollection<Guid> competencyIds, DateTimeOffset at) =>
        Tick(a => a.CompetencyId is null || competencyIds.Contains(a.CompetencyId.Value), i => i.IsShadowing, at);

    /// <summary>Ticks the certificate, or the external certification, of each action that asks for it.</summary>
    public void Certified(Guid templateOrSchemeId, DateTimeOffset at) => Tick(_ => true, i => i.Kind is null && i.ItemId == templateOrSchemeId, at);

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

    private void Tick(Predicate<PlanAction> fits, Predicate<ActionItem> done, DateTimeOffset at)
    {
        if (!IsRunning)
        {
            return;
        }

        foreach (var action in _actions.Where(a => fits(a)))
        {
            foreach (var item in action.Items.All.Where(i => i.DoneAt is null && done(i)).ToList())
            {
                action.Tick(item, at);
                _progress.Add(new PlanProgress(action.Id, action.Percent, "", null, item.Title, at));
                Record(new DevelopmentActionLearned(action.Id, action.Percent));
            }
        }
    }

    private int PercentOf(Guid actionId) => Progress.LastOrDefault(p => p.ActionId == actionId)?.Percent ?? 0;
}

/// <summary>What was reported on an action: by one of the two, or by the learning that was completed.</summary>
public sealed class PlanProgress
{
    internal PlanProgress(Guid actionId, int percent, string note, Guid? byId, LocalisedText? item, DateTimeOffset at) =>
        (ActionId, Percent, Note, ById, Item, At) = (actionId, percent, note, byId, item, at);

    private PlanProgress()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>Null when it ticked itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>The learning that was completed.</summary>
    public LocalisedText? Item { get; private set; }

    public DateTimeOffset At { get; private set; }
}

using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

public enum PlanStatus
{
    [Text("Draft"), Tone(Tone.Warning)] Draft,
    [Text("Agreed by both"), Tone(Tone.Good)] Agreed,
    [Text("Being changed"), Tone(Tone.Warning)] Changing,
    [Text("Replaced"), Tone(Tone.Neutral)] Replaced,
    [Text("Closed"), Tone(Tone.Neutral)] Closed,
}

/// <summary>
/// An individual development plan, written jointly by a relationship manager and the line manager.
/// Draft until both signed the same words (a change in between voids the first signature) → Agreed ⇄ Changing, each time a new version → Replaced by the next cycle's plan.
/// Closed when the person has left. The other files of this class say how it is written, signed and followed.
/// </summary>
public sealed partial class DevelopmentPlan : Entity
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

    /// <summary>Counts what both signed within a cycle, from 1; while it is being written, what it will be.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>The language it is written in: en, nb or nl.</summary>
    public string Language { get; private set; } = Languages.English;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Strengths { get; private set; } = "";

    public string Ambition { get; private set; } = "";

    public PlanStatus Status { get; private set; }

    /// <summary>Where the person stood below the role when the plan was drafted.</summary>
    public IReadOnlyList<PlanGap> Gaps => _gaps;

    public IReadOnlyList<PlanAction> Actions => _actions;

    /// <summary>The words may change now.</summary>
    public bool IsOpen => Status is PlanStatus.Draft or PlanStatus.Changing;

    /// <summary>Work on it counts: it is signed, even while a new version is being written.</summary>
    public bool IsRunning => Status is PlanStatus.Agreed or PlanStatus.Changing;

    public override IEnumerable<Guid> Concerning() => [PersonId];

    /// <summary>Writes the first draft from what was seen of the person.</summary>
    public static DevelopmentPlan Draft(PlanParties parties, int cycle, DateOnly from, DateOnly to, IEnumerable<PlanGap> gaps, IEnumerable<ActionDetails> proposed)
    {
        RefuseBackward(from, to);
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
        plan._actions.AddRange(proposed.Select(p => PlanAction.Of(p, null)));
        plan.Record(new DevelopmentPlanDrafted(parties.PersonId, cycle, plan._gaps.Count, plan._actions.Count));
        return plan;
    }

    public bool IsParty(Guid personId) => personId == PersonId || personId == ManagerId;

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
        Refuse.When(Status is PlanStatus.Replaced or PlanStatus.Closed, "This plan is closed");
        Status = PlanStatus.Closed;
        Record(new DevelopmentPlanClosedAsLeft(PersonId));
    }

    private static void RefuseBackward(DateOnly from, DateOnly to) => RefuseOn("Form.To", to <= from, "The plan must end after it begins");

    private static void RefuseOn(string field, bool broken, string key)
    {
        if (broken)
        {
            throw new RefusedException(key) { Field = field };
        }
    }

    private void RefuseOthers(Guid by) => Refuse.When(!IsParty(by), "Only the relationship manager and the line manager write this plan");

    private PlanAction Find(Guid actionId)
    {
        var action = _actions.Find(a => a.Id == actionId);
        Refuse.When(action is null, "This action is no longer in the plan");
        return action!;
    }
}

/// <summary>Who writes the plan together, and in which language.</summary>
public sealed record PlanParties(Guid PersonId, Guid ManagerId, string Language);

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

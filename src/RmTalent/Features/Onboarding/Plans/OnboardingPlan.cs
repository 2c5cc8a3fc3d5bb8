using RmTalent.Features.Competencies;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>
/// One newcomer's way in: started with a copy of a programme's steps, their dates and the competencies to focus on; done when every step that counts is done, or stopped.
/// One running plan per person.
/// </summary>
public sealed partial class OnboardingPlan : Entity
{
    public const int ReasonMaxLength = 500;

    private readonly List<PlanStep> _steps = [];

    private OnboardingPlan()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid ProgrammeVersionId { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public DateOnly StartsOn { get; private set; }

    public Guid? ManagerId { get; private set; }

    public Guid? TrainerId { get; private set; }

    public Guid? BuddyId { get; private set; }

    /// <summary>Who looks after contract, access and the rest of the arrival.</summary>
    public Guid? HrId { get; private set; }

    /// <summary>The application that the newcomer was hired from.</summary>
    public Guid? ApplicationId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Completed or stopped.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Focus Focus { get; private set; } = Focus.None;

    /// <summary>Steps that count, and how many of them are satisfied; kept for lists, which do not load steps.</summary>
    public int Counting { get; private set; }

    public int Done { get; private set; }

    /// <summary>The earliest day of what counts and is open; null when nothing is, or its day is not known.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>From 1 (not at all) to 5, as the newcomer said at the latest check-in.</summary>
    public int? Confidence { get; private set; }

    /// <summary>By phase, in the order of the programme.</summary>
    public IReadOnlyList<PlanStep> Steps => [.. _steps.OrderBy(s => s.Phase).ThenBy(s => s.Position)];

    /// <summary>The newcomer and those who help.</summary>
    public IEnumerable<Guid> People => new[] { PersonId, ManagerId, TrainerId, BuddyId, HrId }.OfType<Guid>().Distinct();

    public override IEnumerable<Guid> Concerning() => ApplicationId is { } application ? [PersonId, application] : [PersonId];

    public static OnboardingPlan Start(PlanTerms terms, Programme programme, ProgrammeVersion version, PlanDays days, DateTimeOffset now)
    {
        var plan = new OnboardingPlan
        {
            PersonId = terms.PersonId,
            ProgrammeVersionId = version.Id,
            Title = programme.Title,
            StartsOn = terms.StartsOn,
            ManagerId = terms.ManagerId,
            TrainerId = terms.TrainerId ?? programme.TrainerId,
            BuddyId = terms.BuddyId,
            HrId = terms.HrId,
            ApplicationId = terms.ApplicationId,
            StartedAt = now,
        };
        plan._steps.AddRange(version.Steps.All.Select((s, i) => new PlanStep(plan.Id, i + 1, s)));
        plan.Schedule(days);
        plan.Record(new OnboardingStarted(terms.PersonId, terms.StartsOn));
        return plan;
    }

    public void Assign(Guid? managerId, Guid? trainerId, Guid? buddyId, Guid? hrId, PlanDays days)
    {
        RefuseEnded();
        Refuse.When(new[] { managerId, trainerId, buddyId, hrId }.Contains(PersonId), "Newcomers cannot guide themselves");
        (ManagerId, TrainerId, BuddyId, HrId) = (managerId, trainerId, buddyId, hrId);
        Schedule(days);
        Record(new OnboardingGuidesAssigned());
    }

    /// <summary>Somebody who helps has left: their part is open for somebody else.</summary>
    public void Release(Guid helperId, PlanDays days)
    {
        Guid? Kept(Guid? helper) => helper == helperId ? null : helper;
        Assign(Kept(ManagerId), Kept(TrainerId), Kept(BuddyId), Kept(HrId), days);
    }

    public void Stop(string reason, DateTimeOffset now)
    {
        RefuseEnded();
        EndedAt = now;
        Record(new OnboardingStopped(PersonId, reason));
    }

    /// <summary>The newcomer has left.</summary>
    public void StopAsLeft(DateTimeOffset now)
    {
        RefuseEnded();
        EndedAt = now;
        Record(new OnboardingStoppedAsLeft(PersonId));
    }

    /// <summary>Whoever does the step. Where nobody is chosen it is the manager's, so that no step belongs to nobody.</summary>
    public Guid? OwnerOf(PlanStep step) => step.Owner == StepOwner.Newcomer ? PersonId : HelperOf(step.Owner) ?? ManagerId;

    /// <summary>Roles that open steps wait for and that nobody has been chosen for.</summary>
    public IReadOnlyList<StepOwner> Vacant =>
        [.. _steps.Where(s => s.ClosedAt is null && s.Owner != StepOwner.Newcomer && HelperOf(s.Owner) is null).Select(s => s.Owner).Distinct().Order()];

    public Guid? HelperOf(StepOwner role) => role switch
    {
        StepOwner.Manager => ManagerId,
        StepOwner.Trainer => TrainerId,
        StepOwner.Buddy => BuddyId,
        StepOwner.Hr => HrId,
        _ => null,
    };

    /// <summary>The open step that comes before it; null when it can be done now.</summary>
    public PlanStep? Before(PlanStep step) => step.After is { } before ? _steps.Find(s => s.StepId == before && s.ClosedAt is null) : null;

    public bool IsWaiting(PlanStep step) => Before(step) is not null;

    /// <summary>Done, not needed, optional, or one of a choice of which enough are done.</summary>
    public bool IsSatisfied(PlanStep step) => step.ClosedAt is not null || step.IsOptional
        || (step.Choice.Length > 0 && _steps.Count(s => s.Choice == step.Choice && s.ClosedAt is not null) >= step.ChoiceNeeds);

    public bool IsOverdue(PlanStep step, DateOnly today) => EndedAt is null && step.DueOn < today && !IsSatisfied(step);

    /// <summary>Overdue steps whose owner has not been told of that date; from now on they have.</summary>
    public IReadOnlyList<PlanStep> TakeToRemind(DateOnly today)
    {
        var late = _steps.Where(s => s.ClosedAt is null && s.DueOn < today && s.RemindedForOn != s.DueOn).ToList();
        late.ForEach(s => s.Reminded());
        return [.. late.Where(s => IsOverdue(s, today) && !IsWaiting(s))];
    }

    private void RefuseEnded() => Refuse.When(EndedAt is not null, "This plan has ended");
}

/// <summary>Who starts when, guided by whom.</summary>
public sealed record PlanTerms(Guid PersonId, DateOnly StartsOn, Guid? ManagerId, Guid? TrainerId, Guid? BuddyId, Guid? ApplicationId, Guid? HrId = null);

/// <summary>A competency to work on first, and what showed it.</summary>
public sealed record FocusCompetency(Guid CompetencyId, LocalisedText Name, decimal Level, int Expected, EvidenceSource Source);

public sealed record Focus(IReadOnlyList<FocusCompetency> All)
{
    public static readonly Focus None = new([]);

    public FocusCompetency? Of(Guid? competencyId) => All.FirstOrDefault(f => f.CompetencyId == competencyId);
}

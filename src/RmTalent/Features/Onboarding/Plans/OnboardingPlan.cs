using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
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

    /// <summary>The application that the newcomer was hired from.</summary>
    public Guid? ApplicationId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Completed or stopped.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Focus Focus { get; private set; } = Focus.None;

    /// <summary>By phase, in the order of the programme.</summary>
    public IReadOnlyList<PlanStep> Steps => [.. _steps.OrderBy(s => s.Phase).ThenBy(s => s.Position)];

    public override IEnumerable<Guid> Concerning() => ApplicationId is { } application ? [PersonId, application] : [PersonId];

    public static OnboardingPlan Start(PlanTerms terms, Programme programme, ProgrammeVersion version, WorkingCalendar calendar, DateTimeOffset now)
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
            ApplicationId = terms.ApplicationId,
            StartedAt = now,
        };
        plan._steps.AddRange(version.Steps.All.Select((s, i) => new PlanStep(plan.Id, i + 1, s)));
        plan.Schedule(calendar);
        plan.Record(new OnboardingStarted(terms.PersonId, terms.StartsOn));
        return plan;
    }

    /// <summary>What the interview (or other evidence) showed becomes the focus: steps that train it are marked, and modules that are not in the plan are suggested.</summary>
    /// <param name="gaps">Competencies below what the role asks for.</param>
    /// <param name="modules">What could be suggested.</param>
    /// <param name="calendar">For the suggestions' dates.</param>
    public void FocusOn(IReadOnlyList<FocusCompetency> gaps, IReadOnlyList<LearningItem> modules, WorkingCalendar calendar)
    {
        Focus = new(gaps);
        foreach (var gap in gaps)
        {
            var training = modules.Where(m => m.CompetencyIds.Contains(gap.CompetencyId)).ToList();
            foreach (var item in training)
            {
                if (_steps.Find(s => s.ItemId == item.Id) is { } step)
                {
                    step.TrainFocus(gap.CompetencyId);
                }
                else if (item.Kind == LearningKind.Module && !_steps.Exists(s => s is { IsSuggested: true } && s.FocusId == gap.CompetencyId))
                {
                    _steps.Add(PlanStep.Suggest(Id, _steps.Count + 1, item, gap.CompetencyId));
                }
            }
        }

        Schedule(calendar);
        Record(new OnboardingFocused(gaps.Count));
    }

    /// <summary>The first day of work changed: open dates move with it, done steps stay as they are.</summary>
    public void MoveStart(DateOnly startsOn, string reason, WorkingCalendar calendar)
    {
        Refuse.When(EndedAt is not null, "This plan has ended");
        Refuse.When(startsOn == StartsOn, "The start is on that day already");
        var from = StartsOn;
        StartsOn = startsOn;
        Schedule(calendar);
        Record(new OnboardingStartMoved(PersonId, from, startsOn, reason));
    }

    /// <summary>The newcomer's leave changed: open dates move past it.</summary>
    /// <returns>How many steps have another date now.</returns>
    public int MoveAroundLeave(WorkingCalendar calendar)
    {
        Refuse.When(EndedAt is not null, "This plan has ended");
        var before = _steps.ToDictionary(s => s.Id, s => s.DueOn);
        Schedule(calendar);
        var moved = _steps.Count(s => s.DueOn != before[s.Id]);
        if (moved > 0)
        {
            Record(new OnboardingDatesMoved(PersonId, moved));
        }

        return moved;
    }

    public void Assign(Guid? managerId, Guid? trainerId, Guid? buddyId)
    {
        Refuse.When(managerId == PersonId || trainerId == PersonId || buddyId == PersonId, "Newcomers cannot guide themselves");
        (ManagerId, TrainerId, BuddyId) = (managerId, trainerId, buddyId);
        Record(new OnboardingGuidesAssigned());
    }

    public void Stop(string reason, DateTimeOffset now)
    {
        Refuse.When(EndedAt is not null, "This plan has ended");
        EndedAt = now;
        Record(new OnboardingStopped(PersonId, reason));
    }

    /// <summary>The newcomer has left.</summary>
    public void StopAsLeft(DateTimeOffset now)
    {
        Refuse.When(EndedAt is not null, "This plan has ended");
        EndedAt = now;
        Record(new OnboardingStoppedAsLeft(PersonId));
    }

    public Guid? OwnerOf(PlanStep step) => step.Owner switch
    {
        StepOwner.Manager => ManagerId,
        StepOwner.Trainer => TrainerId,
        StepOwner.Buddy => BuddyId,
        _ => PersonId,
    };

    /// <summary>True while the step before it is open.</summary>
    public bool IsWaiting(PlanStep step) => step.After is { } before && _steps.Exists(s => s.StepId == before && s.DoneAt is null);

    /// <summary>Done, optional, or one of a choice of which enough are done.</summary>
    public bool IsSatisfied(PlanStep step) => step.DoneAt is not null || step.IsOptional
        || (step.Choice.Length > 0 && _steps.Count(s => s.Choice == step.Choice && s.DoneAt is not null) >= step.ChoiceNeeds);

    public bool IsOverdue(PlanStep step, DateOnly today) => EndedAt is null && step.DueOn < today && !IsSatisfied(step);

    /// <summary>Overdue steps whose owner has not been told of that date; from now on they have.</summary>
    public IReadOnlyList<PlanStep> TakeToRemind(DateOnly today)
    {
        var late = _steps.Where(s => s.DoneAt is null && s.DueOn < today && s.RemindedForOn != s.DueOn).ToList();
        late.ForEach(s => s.Reminded());
        return [.. late.Where(s => IsOverdue(s, today) && !IsWaiting(s))];
    }

    private void Schedule(WorkingCalendar calendar)
    {
        foreach (var step in _steps.Where(s => s.DoneAt is null))
        {
            step.Schedule(step.Due.Anchor switch
            {
                DueAnchor.Start => StartsOn,
                DueAnchor.Fixed => step.Due.On,
                _ => _steps.Find(s => s.StepId == step.Due.StepId)?.DoneAt is { } done ? calendar.LocalDate(done) : null,
            }, calendar);
        }
    }
}

/// <summary>Who starts when, guided by whom.</summary>
public sealed record PlanTerms(Guid PersonId, DateOnly StartsOn, Guid? ManagerId, Guid? TrainerId, Guid? BuddyId, Guid? ApplicationId);

/// <summary>A competency to work on first, and what showed it.</summary>
public sealed record FocusCompetency(Guid CompetencyId, LocalisedText Name, decimal Level, int Expected, EvidenceSource Source);

public sealed record Focus(IReadOnlyList<FocusCompetency> All)
{
    public static readonly Focus None = new([]);

    public FocusCompetency? Of(Guid? competencyId) => All.FirstOrDefault(f => f.CompetencyId == competencyId);
}

using System.Collections.Frozen;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using static RmTalent.Features.MandatoryTraining.Requirements.AssignmentStatus;

namespace RmTalent.Features.MandatoryTraining.Assignments;

public sealed partial class Assignment
{
    /// <summary>Whoever comes back from leave has at least so many days.</summary>
    public const int ReturnAllowanceDays = 14;

    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<AssignmentStatus, AssignmentStatus[]> Transitions = new Dictionary<AssignmentStatus, AssignmentStatus[]>
    {
        [Assigned] = [InProgress, Completed, Overdue, Waived, Paused, Withdrawn],
        [InProgress] = [Completed, Overdue, Waived, Paused, Withdrawn],
        [Overdue] = [Assigned, InProgress, Completed, Waived, Paused, Withdrawn],
        [Paused] = [Assigned, InProgress, Completed, Waived, Withdrawn],
        [Completed] = [],
        [Waived] = [],
        [Withdrawn] = [],
    }.ToFrozenDictionary();

    /// <summary>Something is still to be done.</summary>
    public static readonly IReadOnlyList<AssignmentStatus> Open = [Assigned, InProgress, Overdue, Paused];

    public AssignmentStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public bool IsOpen => Open.Contains(Status);

    public bool May(AssignmentStatus to) => Transitions[Status].Contains(to);

    /// <summary>The learner began. An overdue one stays overdue; beginning twice changes nothing.</summary>
    public void Start(DateTimeOffset now)
    {
        if (StartedAt is not null || !IsOpen)
        {
            return;
        }

        StartedAt = now;
        if (Status == Assigned)
        {
            Go(InProgress, now);
            Know(LocalDate(now), now);
        }

        Record(new TrainingStarted(RequirementId));
    }

    /// <summary>Everything that was asked for is passed. The fact tells other slices, for example to issue a certificate.</summary>
    /// <param name="requirement">With the rule of repetition.</param>
    /// <param name="completedAt">When the last item was passed.</param>
    /// <param name="calendar">Of the organisation.</param>
    /// <param name="now">When this became known.</param>
    public void Complete(Requirement requirement, DateTimeOffset completedAt, WorkingCalendar calendar, DateTimeOffset now)
    {
        Go(Completed, now);
        (CompletedAt, CompletedOn) = (completedAt, calendar.LocalDate(completedAt));
        Count(requirement, CompletedOn.Value, calendar);
        Know(CompletedOn.Value, now);
        Record(new RequirementMet(PersonId, RequirementId, Id, ExpiresOn));
    }

    /// <returns>False when it is not overdue: completed, extended or marked meanwhile.</returns>
    public bool FallOverdue(DateTimeOffset now)
    {
        if (now < DueAt || Status is not (Assigned or InProgress))
        {
            return false;
        }

        Go(Overdue, now);
        Know(DueOn.AddDays(1), now);
        Record(new TrainingFellOverdue(RequirementId, DueOn));
        return true;
    }

    public void Waive(Requirement requirement, WaiverReason why, string reason, WorkingCalendar calendar, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Go(Waived, now);
        WaiverReason = why;
        if (why != Requirements.WaiverReason.Administrative)
        {
            Count(requirement, calendar.LocalDate(now), calendar);
        }

        Know(calendar.LocalDate(now), now);
        Record(new TrainingWaived(PersonId, RequirementId, why, reason.Trim()));
    }

    public void Extend(Requirement requirement, DateOnly until, string reason, WorkingCalendar calendar, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Refuse.When(!IsOpen || Status == Paused, "This is not possible while the training has its present status");
        Refuse.When(until <= DueOn, "The new date must be later than {0:d}", DueOn);
        Refuse.When(until < calendar.LocalDate(now), "The new date cannot be in the past");
        if (Status == Overdue)
        {
            Go(StartedAt is null ? Assigned : InProgress, now);
        }

        Expect(DueDate.Extended(until, calendar.LocalDate(now), calendar), requirement, calendar, now);
        Know(calendar.LocalDate(now), now);
        Record(new TrainingExtended(RequirementId, until, reason.Trim()));
    }

    /// <summary>The person is away: the days that are left are kept, and nobody is reminded.</summary>
    public void Pause(string reason, WorkingCalendar calendar, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Wait(PauseCause.ByHand, calendar.LocalDate(now), now);
        Record(new TrainingPaused(RequirementId, RemainingDays!.Value, reason.Trim()));
    }

    /// <summary>The person is on leave: days are counted from its first day, also when it was noted later.</summary>
    public void PauseForLeave(DateOnly from, WorkingCalendar calendar, DateTimeOffset now)
    {
        var assignedOn = calendar.LocalDate(AssignedAt);
        Wait(PauseCause.Leave, from < assignedOn ? assignedOn : from, now);
        Record(new TrainingPausedForLeave(RequirementId, RemainingDays!.Value));
    }

    public void Resume(Requirement requirement, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.When(Status != Paused, "This training is not paused");
        var days = Math.Max(RemainingDays ?? 0, ReturnAllowanceDays);
        Go(StartedAt is null ? Assigned : InProgress, now);
        Expect(DueDate.AfterReturn(calendar.LocalDate(now), days, calendar), requirement, calendar, now);
        Know(calendar.LocalDate(now), now);
        Record(new TrainingResumed(RequirementId, DueOn));
    }

    /// <summary>The rule does not ask for it any more: the person moved or left, or the requirement was retired.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Go(Withdrawn, now);
        IsCurrent = false;
        Know(LocalDate(now), now);
        Record(new TrainingWithdrawn(RequirementId));
    }

    private void Wait(PauseCause cause, DateOnly on, DateTimeOffset now)
    {
        Go(Paused, now);
        (PausedFor, PausedOn, RemainingDays, NextReminderAt) = (cause, on, Math.Max(0, DueOn.DayNumber - on.DayNumber), null);
        Know(on, now);
    }

    private void Count(Requirement requirement, DateOnly from, WorkingCalendar calendar)
    {
        if (requirement.Recurrence is { } recurrence)
        {
            // What was learned before it was asked for is no reason to count from a due date that came later.
            var isCredit = recurrence.Base == RecurrenceBase.ExpiryDate && from < calendar.LocalDate(AssignedAt);
            Validity = Recertification.Next(recurrence, from, isCredit ? null : DueOn, ExpiredOn) with { Zone = calendar.Zone };
            (ExpiresOn, NextCycleAt) = (Validity.LastDayOn, calendar.StartOfDay(Validity.WindowOpensOn));
            (Stage, ExpiresAt) = (CertificationStage.Certified, calendar.EndOfDay(Validity.LastDayOn));
        }
    }

    private void Know(DateOnly from, DateTimeOffset now) => _states.Add(TrainingState.Of(this, Status, from, now));

    private DateOnly LocalDate(DateTimeOffset now) => new WorkingCalendar(Due.Zone, "").LocalDate(now);

    private void Go(AssignmentStatus to, DateTimeOffset now)
    {
        Refuse.When(!May(to), "This is not possible while the training has its present status");
        (Status, StatusSince) = (to, now);
        (PausedOn, PausedFor, RemainingDays) = (null, null, null);
        if (!IsOpen)
        {
            NextReminderAt = null;
        }
    }

    private static void RefuseWithout(string reason) => Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
}

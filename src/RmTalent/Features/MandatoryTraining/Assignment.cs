using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>
/// One person has to meet one requirement once: assigned, started, completed or overdue; waived, paused, or no longer required.
/// Repetition adds another with the next cycle number; what was is never overwritten.
/// </summary>
public sealed partial class Assignment : Entity
{
    public const int ReasonMaxLength = 500;

    private Assignment()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid RequirementId { get; private set; }

    public Requirement? Requirement { get; private set; }

    /// <summary>1 for the first time; unique per person and requirement.</summary>
    public int Cycle { get; private set; }

    /// <summary>The newest of this person and requirement, and still required: what boards count.</summary>
    public bool IsCurrent { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>Learning completed before this instant does not count.</summary>
    public DateTimeOffset CountsFrom { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The end of that day in the organisation's zone.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DueDate Due { get; private set; } = null!;

    /// <summary>The expiry of the run before; null the first time.</summary>
    public DateOnly? ExpiredOn { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The last day on which the completion (or waiver) counts; null when it counts for good.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>When the window of the next cycle opens; null when there is none, or it has been made.</summary>
    public DateTimeOffset? NextCycleAt { get; private set; }

    public WaiverReason? WaiverReason { get; private set; }

    public DateOnly? PausedOn { get; private set; }

    /// <summary>What was paused for leave resumes with its end; what was paused by hand waits for somebody.</summary>
    public PauseCause? PausedFor { get; private set; }

    /// <summary>Days that were left when it was paused.</summary>
    public int? RemainingDays { get; private set; }

    /// <summary>Up to here the ladder of reminders is climbed.</summary>
    public DateTimeOffset ClimbedAt { get; private set; }

    /// <summary>When the next step of the ladder is due: the reminder sweep asks for nothing else.</summary>
    public DateTimeOffset? NextReminderAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId, RequirementId];

    /// <summary>The first time, or again after it was not required for a while.</summary>
    public static Assignment Assign(Requirement requirement, Guid personId, DueDate due, int cycle, WorkingCalendar calendar, DateTimeOffset now)
    {
        var assignment = new Assignment
        {
            PersonId = personId,
            RequirementId = requirement.Id,
            Cycle = cycle,
            IsCurrent = true,
            AssignedAt = now,
            // What was learned before still counts for as long as it would have counted.
            CountsFrom = requirement.Recurrence is { } recurrence ? now.AddMonths(-recurrence.Months) : DateTimeOffset.UnixEpoch,
        };
        assignment.Expect(due, requirement, calendar, now);
        assignment.Record(new TrainingAssigned(requirement.Id, cycle, due.On));
        return assignment;
    }

    /// <summary>The window is open: the next cycle begins, due when this one stops counting.</summary>
    public Assignment Renew(Requirement requirement, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.When(ExpiresOn is null || NextCycleAt is null, "There is no next time");
        var due = DueDate.OfExpiry(ExpiresOn!.Value, requirement.Due.Shift, calendar.LocalDate(now), calendar);
        var next = new Assignment
        {
            PersonId = PersonId,
            RequirementId = RequirementId,
            Cycle = Cycle + 1,
            IsCurrent = true,
            AssignedAt = now,
            ExpiredOn = ExpiresOn,
            CountsFrom = NextCycleAt!.Value,
        };
        next.Expect(due, requirement, calendar, now);
        next.Record(new TrainingRenewed(RequirementId, next.Cycle, due.On));
        (IsCurrent, NextCycleAt) = (false, null);
        return next;
    }

    /// <summary>There will be no next time: the requirement was retired, or is for others now.</summary>
    public void Lapse() => NextCycleAt = null;

    private void Expect(DueDate due, Requirement requirement, WorkingCalendar calendar, DateTimeOffset now)
    {
        (Due, DueOn, DueAt, ClimbedAt) = (due, due.On, calendar.EndOfDay(due.On), now);
        PlanReminder(requirement.Ladder, calendar);
    }
}

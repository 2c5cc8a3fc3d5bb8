using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>
/// One person has to meet one requirement once: assigned, started, completed or overdue; waived, paused, or no longer required.
/// Repetition adds another with the next cycle number; what was is never overwritten.
/// </summary>
public sealed partial class Assignment : Entity
{
    public const int ReasonMaxLength = 500;

    private readonly List<TrainingState> _states = [];

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

    /// <summary>The end of that day in the person's zone.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DueDate Due { get; private set; } = null!;

    /// <summary>Of the requirement, when this was assigned.</summary>
    public int Edition { get; private set; }

    /// <summary>The expiry of the run before; null the first time.</summary>
    public DateOnly? ExpiredOn { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The last day on which the completion (or waiver) counts; null when it counts for good.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>How that day came about.</summary>
    public Validity? Validity { get; private set; }

    /// <summary>Null while it is open, and for what counts for good.</summary>
    public CertificationStage? Stage { get; private set; }

    /// <summary>When it stops counting: the sweep that notes it asks for nothing else; null when there is nothing to note.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

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

    /// <summary>All that was known of it, in the order in which it became known.</summary>
    public IReadOnlyList<TrainingState> States => _states;

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
            Edition = requirement.Edition,
            AssignedAt = now,
            // What was learned before still counts for as long as it would have counted.
            CountsFrom = requirement.CountsFrom(requirement.Recurrence is { } recurrence ? now.AddMonths(-recurrence.Months) : DateTimeOffset.UnixEpoch),
        };
        assignment.Expect(due, requirement, calendar, now);
        assignment.Know(calendar.LocalDate(now), now);
        assignment.Record(new TrainingAssigned(requirement.Id, cycle, due.On));
        return assignment;
    }

    /// <summary>The window is open: the next cycle begins, due when this one stops counting.</summary>
    /// <param name="requirement">With its rule as it is now.</param>
    /// <param name="calendar">Of the person.</param>
    /// <param name="now">When the window is found open.</param>
    /// <param name="cycle">The next free number; one more than this when left out.</param>
    public Assignment Renew(Requirement requirement, WorkingCalendar calendar, DateTimeOffset now, int? cycle = null)
    {
        Refuse.When(ExpiresOn is null || NextCycleAt is null, "There is no next time");
        var due = DueDate.OfExpiry(ExpiresOn!.Value, requirement.Due.Shift, calendar.LocalDate(now), calendar);
        var next = new Assignment
        {
            PersonId = PersonId,
            RequirementId = RequirementId,
            Cycle = cycle ?? Cycle + 1,
            IsCurrent = true,
            Edition = requirement.Edition,
            AssignedAt = now,
            ExpiredOn = Validity?.ExpiryOn ?? ExpiresOn,
            CountsFrom = requirement.CountsFrom(NextCycleAt!.Value),
        };
        next.Expect(due, requirement, calendar, now);
        next.Know(calendar.LocalDate(now), now);
        next.Record(new TrainingRenewed(RequirementId, next.Cycle, due.On));
        (IsCurrent, NextCycleAt) = (false, null);
        OpenWindow();
        return next;
    }

    /// <summary>It is the same day wherever the person is, but it begins and ends there: after a move the instants follow.</summary>
    /// <returns>False when nothing moved.</returns>
    public bool Relocate(Requirement requirement, WorkingCalendar calendar)
    {
        if (Due.Zone == calendar.Zone)
        {
            return false;
        }

        (Due, DueAt) = (Due with { Zone = calendar.Zone }, calendar.EndOfDay(DueOn));
        if (NextReminderAt is not null)
        {
            PlanReminder(requirement.Ladder, calendar);
        }

        if (Validity is { } validity)
        {
            Validity = validity with { Zone = calendar.Zone };
            ExpiresAt = ExpiresAt is null ? null : calendar.EndOfDay(validity.LastDayOn);
            NextCycleAt = NextCycleAt is null ? null : calendar.StartOfDay(validity.WindowOpensOn);
        }

        Record(new TrainingRelocated(RequirementId, calendar.Zone));
        return true;
    }

    private void Expect(DueDate due, Requirement requirement, WorkingCalendar calendar, DateTimeOffset now)
    {
        (Due, DueOn, DueAt, ClimbedAt) = (due, due.On, calendar.EndOfDay(due.On), now);
        PlanReminder(requirement.Ladder, calendar);
    }
}

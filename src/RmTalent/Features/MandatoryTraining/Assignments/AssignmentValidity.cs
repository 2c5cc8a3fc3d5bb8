using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using static RmTalent.Features.MandatoryTraining.Assignments.CertificationStage;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>What becomes of an assignment after it was met: its window opens, it expires or is renewed; set aside when nobody asks for it, and restored while it counts.</summary>
public sealed partial class Assignment
{
    /// <summary>Met or waived, and the day has not passed.</summary>
    public bool CountsOn(DateOnly day) => Status switch
    {
        AssignmentStatus.Completed => ExpiresOn is null || ExpiresOn >= day,
        AssignmentStatus.Waived => ExpiresOn is null ? WaiverReason != Requirements.WaiverReason.Administrative : ExpiresOn >= day,
        _ => false,
    };

    /// <summary>The day is over.</summary>
    /// <param name="isRenewed">A later run was met meanwhile, so nothing is lost.</param>
    /// <param name="now">When the sweep finds it.</param>
    /// <returns>False when it had been noted.</returns>
    public bool Expire(bool isRenewed, DateTimeOffset now)
    {
        if (Stage is null || ExpiresAt is null || ExpiresAt > now)
        {
            return false;
        }

        Enter(isRenewed ? Renewed : Expired);
        ExpiresAt = null;
        Record(isRenewed ? new TrainingSuperseded(RequirementId) : new TrainingExpired(PersonId, RequirementId, ExpiresOn!.Value));
        return true;
    }

    /// <summary>Nobody asks the person for it any more: an open one is withdrawn, a met one rests with its credit.</summary>
    public void Free(DateTimeOffset now)
    {
        if (IsOpen)
        {
            Withdraw(now);
            return;
        }

        (IsCurrent, NextCycleAt) = (false, null);
        _states.Add(TrainingState.Of(this, AssignmentStatus.Withdrawn, LocalDate(now), now));
        Record(new TrainingSetAside(RequirementId));
    }

    /// <summary>It is asked for again, and what was met still counts: no date of it changes.</summary>
    public void Restore(WorkingCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.LocalDate(now);
        Refuse.When(IsCurrent || !CountsOn(today), "This does not count any more");
        IsCurrent = true;
        NextCycleAt = Validity is { } validity && Stage is Certified or WindowOpen ? calendar.StartOfDay(validity.WindowOpensOn) : null;
        Know(today, now);
        Record(new TrainingCreditRestored(PersonId, RequirementId, ExpiresOn));
    }

    /// <summary>
    /// Everybody is asked again, for a new product say. What was met counts until the new run is due; an open run takes only what is learned from now on.
    /// </summary>
    /// <param name="requirement">That was asked again.</param>
    /// <param name="calendar">Of the person.</param>
    /// <param name="now">When the sweep comes by.</param>
    /// <param name="cycle">The next free number.</param>
    /// <returns>The new run; null where one is open.</returns>
    public Assignment? AskAgain(Requirement requirement, WorkingCalendar calendar, DateTimeOffset now, int cycle)
    {
        var (askedAt, today) = (requirement.AskedAgainAt!.Value, calendar.LocalDate(now));
        if (IsOpen)
        {
            CountsFrom = askedAt;
            Record(new TrainingAskedAgain(RequirementId, Cycle, DueOn));
            return null;
        }

        var due = DueDate.OfLaunch(requirement.Due, calendar.LocalDate(askedAt), today, calendar);
        due = ExpiresOn >= today && ExpiresOn < due.On ? DueDate.OfExpiry(ExpiresOn.Value, requirement.Due.Shift, today, calendar) : due;
        EndWith(due, calendar.LocalDate(askedAt), calendar, now);
        var next = new Assignment
        {
            PersonId = PersonId,
            RequirementId = RequirementId,
            Cycle = cycle,
            IsCurrent = true,
            Edition = requirement.Edition,
            AssignedAt = now,
            CountsFrom = askedAt,
        };
        next.Expect(due, requirement, calendar, now);
        next.Know(today, now);
        next.Record(new TrainingAskedAgain(RequirementId, cycle, due.On));
        return next;
    }

    private void EndWith(DueDate due, DateOnly askedOn, WorkingCalendar calendar, DateTimeOffset now)
    {
        (IsCurrent, NextCycleAt) = (false, null);
        if (CountsOn(due.On))
        {
            Validity = new Validity(due.On, due.On, askedOn, ValidityBase.Launch, askedOn, 0) { Zone = calendar.Zone };
            (ExpiresOn, ExpiresAt, Stage) = (due.On, calendar.EndOfDay(due.On), Stage ?? Certified);
        }

        if (ExpiresOn is not null)
        {
            OpenWindow();
        }

        Know(calendar.LocalDate(now), now);
    }

    private void OpenWindow()
    {
        if (Stage is Certified)
        {
            Enter(WindowOpen);
        }

        Record(new TrainingWindowOpened(RequirementId, ExpiresOn!.Value));
    }

    private void Enter(CertificationStage stage)
    {
        Refuse.When(!CertificationStages.Transitions[Stage!.Value].Contains(stage), "This is not possible while the training has its present status");
        Stage = stage;
    }
}

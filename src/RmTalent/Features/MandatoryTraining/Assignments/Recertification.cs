using RmTalent.Features.MandatoryTraining.Requirements;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>What an expiry was counted from.</summary>
public enum ValidityBase
{
    Completion,
    DueDate,
    Expiry,
    FixedDay,

    /// <summary>Nothing was counted: everybody was asked again.</summary>
    Launch,
}

/// <summary>For how long something counts; like a due date it can explain itself.</summary>
/// <param name="ExpiryOn">Base and active period; the next run may be counted from it.</param>
/// <param name="LastDayOn">The last day on which it counts: the day of expiry, or the day before where that day is not included.</param>
/// <param name="WindowOpensOn">From then on the next run can be done.</param>
/// <param name="Base">What was counted from.</param>
/// <param name="BaseOn">That day.</param>
/// <param name="Months">The active period.</param>
public sealed record Validity(DateOnly ExpiryOn, DateOnly LastDayOn, DateOnly WindowOpensOn, ValidityBase Base, DateOnly BaseOn, int Months)
{
    /// <summary>IANA zone in which the days begin and end.</summary>
    public string Zone { get; init; } = "";
}

/// <summary>
/// Until when a completed training counts: <c>expires = base + active period</c>, <c>window opens = expires − window</c> (the arithmetic of Totara Learn's certifications).
/// Months are calendar months; periods are counted from one anchor, so that month ends do not drift.
/// </summary>
public static class Recertification
{
    /// <param name="rule">Active period, base, window, minimum active period, and whether the day of expiry counts.</param>
    /// <param name="completedOn">The local day of completion.</param>
    /// <param name="dueOn">When it was due, the first time; null for what was completed before it was asked for.</param>
    /// <param name="expiryOn">The expiry of the run before; null the first time.</param>
    public static Validity Next(Recurrence rule, DateOnly completedOn, DateOnly? dueOn, DateOnly? expiryOn)
    {
        var (from, baseOn) = rule.Base switch
        {
            RecurrenceBase.ExpiryDate => ByExpiry(rule, completedOn, dueOn, expiryOn),
            RecurrenceBase.FixedDate => (ValidityBase.FixedDay, expiryOn ?? dueOn ?? completedOn),
            _ => (ValidityBase.Completion, completedOn),
        };
        var expiry = rule.Base == RecurrenceBase.FixedDate ? OfFixedDay(rule, completedOn, baseOn) : baseOn.AddMonths(rule.Months);
        if (from == ValidityBase.Expiry && completedOn < expiryOn!.Value.AddDays(-rule.WindowDays))
        {
            expiry = expiryOn.Value; // too early to count for the next period
        }

        return new Validity(expiry, rule.EndIncluded ? expiry : expiry.AddDays(-1), expiry.AddDays(-rule.WindowDays), from, baseOn, rule.Months);
    }

    private static (ValidityBase From, DateOnly On) ByExpiry(Recurrence rule, DateOnly completedOn, DateOnly? dueOn, DateOnly? expiryOn)
    {
        if (expiryOn is not { } expiry)
        {
            return completedOn <= dueOn ? (ValidityBase.DueDate, dueOn.Value) : (ValidityBase.Completion, completedOn);
        }

        var isOver = rule.EndIncluded ? completedOn > expiry : completedOn >= expiry;
        return isOver ? (ValidityBase.Completion, completedOn)
            : completedOn < expiry.AddDays(-rule.WindowDays) ? (ValidityBase.Expiry, expiry.AddMonths(-rule.Months))
            : (ValidityBase.Expiry, expiry);
    }

    /// <summary>The end of the period around the fixed day that leaves the minimum: one step back while that is enough, forward until it is.</summary>
    private static DateOnly OfFixedDay(Recurrence rule, DateOnly completedOn, DateOnly anchor)
    {
        var period = 0;
        DateOnly Base(int p) => anchor.AddMonths(p * rule.Months);
        while (Base(period).AddMonths(-rule.MinimumMonths) >= completedOn)
        {
            period--;
        }

        while (Base(period + 1) < completedOn.AddMonths(rule.MinimumMonths))
        {
            period++;
        }

        return Base(period + 1);
    }
}

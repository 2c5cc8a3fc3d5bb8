namespace RmTalent.Features.MandatoryTraining;

/// <param name="ExpiresOn">The last day on which it counts.</param>
/// <param name="WindowOpensOn">From then on the next run can be done.</param>
public sealed record Validity(DateOnly ExpiresOn, DateOnly WindowOpensOn);

/// <summary>
/// Until when a completed training counts: <c>expires = base + active period</c>, <c>window opens = expires − window</c> (the arithmetic of Totara Learn's certifications).
/// Months are calendar months; periods are counted from one anchor, so that month ends do not drift.
/// </summary>
public static class Recertification
{
    /// <param name="rule">Active period, base, window and minimum active period.</param>
    /// <param name="completedOn">The local day of completion.</param>
    /// <param name="dueOn">When it was due, the first time.</param>
    /// <param name="expiresOn">Until when the run before counts; null the first time.</param>
    public static Validity Next(Recurrence rule, DateOnly completedOn, DateOnly? dueOn, DateOnly? expiresOn)
    {
        var expires = rule.Base switch
        {
            RecurrenceBase.ExpiryDate => ByExpiry(rule, completedOn, dueOn, expiresOn),
            RecurrenceBase.FixedDate => ByFixedDay(rule, completedOn, expiresOn ?? dueOn ?? completedOn),
            _ => completedOn.AddMonths(rule.Months),
        };
        return new Validity(expires, expires.AddDays(-rule.WindowDays));
    }

    private static DateOnly ByExpiry(Recurrence rule, DateOnly completedOn, DateOnly? dueOn, DateOnly? expiresOn)
    {
        if (expiresOn is not { } expiry)
        {
            return (completedOn <= dueOn ? dueOn.Value : completedOn).AddMonths(rule.Months);
        }

        return completedOn > expiry ? completedOn.AddMonths(rule.Months)
            : completedOn < expiry.AddDays(-rule.WindowDays) ? expiry // too early to count for the next period
            : expiry.AddMonths(rule.Months);
    }

    private static DateOnly ByFixedDay(Recurrence rule, DateOnly completedOn, DateOnly anchor)
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

using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>A date explains itself: rule, anchor, shift, zone.</summary>
public static class DueWords
{
    public static string Explain(this ITexts texts, DueDate due)
    {
        var words = due.Anchor switch
        {
            DueAnchor.FirstDay => texts["{0} days after the first day of work, {1:d}.", due.Days, due.AnchorOn],
            DueAnchor.Assignment => texts["{0} days after assignment on {1:d}.", due.Days, due.AnchorOn],
            DueAnchor.FixedDate => texts["The fixed date of the requirement."],
            DueAnchor.Expiry => texts["What was completed before counts until {0:d}.", due.AnchorOn],
            DueAnchor.Launch => texts["{0} days after everybody was asked again on {1:d}.", due.Days, due.AnchorOn],
            DueAnchor.Extension => texts["Extended on {0:d}.", due.AnchorOn],
            _ => texts["{0} days after the return on {1:d}: the days that were left, and at least two weeks.", due.Days, due.AnchorOn],
        };
        var shift = due.On == due.CountedOn ? "" : " " + texts["{0:d} is not a working day, so the date moved.", due.CountedOn];
        return words + shift + " " + texts["It ends with that day in {0}.", due.Zone];
    }

    /// <summary>Why it counts until that day.</summary>
    public static string Explain(this ITexts texts, Validity validity)
    {
        var words = validity.Base switch
        {
            ValidityBase.Completion => texts["{0} months from completion on {1:d}.", validity.Months, validity.BaseOn],
            ValidityBase.DueDate => texts["{0} months from the due date, {1:d}, as it was done in time.", validity.Months, validity.BaseOn],
            ValidityBase.Expiry when validity.ExpiryOn == validity.BaseOn.AddMonths(validity.Months) => texts["{0} months from {1:d}, the expiry of the run before.", validity.Months, validity.BaseOn],
            ValidityBase.Launch => texts["Everybody was asked again on {0:d}: it counts until the new run is due.", validity.BaseOn],
            ValidityBase.Expiry => texts["Done before the window, so it counts as long as the run before."],
            _ => texts["Until the fixed day, every {0} months, that leaves it to count long enough; counted from {1:d}.", validity.Months, validity.BaseOn],
        };
        var end = validity.LastDayOn == validity.ExpiryOn ? "" : " " + texts["The day of expiry, {0:d}, does not count.", validity.ExpiryOn];
        return words + end + " " + texts["It can be repeated from {0:d}.", validity.WindowOpensOn] + " " + texts["It ends with that day in {0}.", validity.Zone];
    }
}

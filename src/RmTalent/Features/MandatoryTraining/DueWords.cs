using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining;

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
            DueAnchor.Extension => texts["Extended on {0:d}.", due.AnchorOn],
            _ => texts["{0} days after the return on {1:d}: the days that were left, and at least two weeks.", due.Days, due.AnchorOn],
        };
        var shift = due.On == due.CountedOn ? "" : " " + texts["{0:d} is not a working day, so the date moved.", due.CountedOn];
        return words + shift + " " + texts["It ends with that day in {0}.", due.Zone];
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class DueModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public DueForm Form { get; set; } = new();

    public void OnGet()
    {
        var due = Requirement.Due;
        Form = new DueForm { Kind = due.Kind, Days = due.Days, FixedOn = due.FixedOn, Shift = due.Shift, AgainWithEachVersion = due.AgainWithEachVersion, Repeats = Requirement.Recurrence is not null };
        if (Requirement.Recurrence is { } recurrence)
        {
            Form = Form with { Months = recurrence.Months, Base = recurrence.Base, WindowDays = recurrence.WindowDays, MinimumMonths = recurrence.MinimumMonths, EndIncluded = recurrence.EndIncluded };
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Time(
            new DueRule(Form.Kind, Form.Days!.Value, Form.FixedOn, Form.Shift, Form.AgainWithEachVersion),
            Form.Repeats ? new Recurrence(Form.Months ?? 12, Form.Base, Form.WindowDays ?? 0, Form.MinimumMonths ?? 0, Form.EndIncluded) : null);
        return SavedAsync("reminders", cancellationToken);
    }

    public sealed record DueForm
    {
        public DueKind Kind { get; init; }

        [Required(ErrorMessage = "Give the number of days"), Range(0, DueRule.MaxDays)]
        public int? Days { get; init; } = 30;

        public DateOnly? FixedOn { get; init; }

        public DayShift Shift { get; init; }

        public bool AgainWithEachVersion { get; init; }

        public bool Repeats { get; init; }

        [Range(1, Recurrence.MaxMonths)]
        public int? Months { get; init; } = 12;

        public RecurrenceBase Base { get; init; } = RecurrenceBase.ExpiryDate;

        [Range(0, 3650)]
        public int? WindowDays { get; init; } = 60;

        public bool EndIncluded { get; init; } = true;

        [Range(0, Recurrence.MaxMonths)]
        public int? MinimumMonths { get; init; } = 6;
    }
}

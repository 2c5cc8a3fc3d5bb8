using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class RemindersModel(AppDbContext db, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public RemindersForm Form { get; set; } = new();

    public void OnGet()
    {
        var ladder = Requirement.Ladder;
        Form = new RemindersForm
        {
            Before = Join(ladder.Reminders.Where(d => d <= 0).Order().Select(d => -d)),
            After = Join(ladder.Reminders.Where(d => d > 0).Order()),
            ManagerDay = ladder.ManagerDay,
            FurtherDay = ladder.FurtherDay,
            ComplianceMailbox = ladder.ComplianceMailbox,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Requirement.Remind(new Ladder([.. Days(Form.Before).Select(d => -d), .. Days(Form.After)], Form.ManagerDay, Form.FurtherDay, Form.ComplianceMailbox?.Trim() ?? ""));
        return SavedAsync("preview", cancellationToken);
    }

    private static string Join(IEnumerable<int> days) => string.Join(", ", days.Select(d => d.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<int> Days(string? text) => (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Select(d => int.Parse(d, CultureInfo.InvariantCulture)).Distinct();

    public sealed record RemindersForm
    {
        private const string List = @"\s*\d{1,3}(\s*[,; ]\s*\d{1,3})*\s*";

        [RegularExpression(List, ErrorMessage = "Give days as numbers, with commas between them"), StringLength(100)]
        public string? Before { get; init; }

        [RegularExpression(List, ErrorMessage = "Give days as numbers, with commas between them"), StringLength(100)]
        public string? After { get; init; }

        [Range(1, 365)]
        public int? ManagerDay { get; init; }

        [Range(1, 365)]
        public int? FurtherDay { get; init; }

        [EmailAddress, StringLength(254)]
        public string? ComplianceMailbox { get; init; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

[Authorize(Policies.LeadTeam)]
public sealed class EndLeaveModel(AppDbContext db, TimeProvider clock) : LeavePage(db)
{
    [BindProperty]
    public EndForm Form { get; set; } = new();

    /// <summary>Proposes yesterday: who is back today was away until then.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var yesterday = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow()).AddDays(-1);
        Form = new EndForm { LastDay = yesterday < Leave.From ? Leave.From : yesterday > Leave.To ? Leave.To : yesterday };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Leave.End(Form.LastDay!.Value);
        return await SavedAsync(cancellationToken);
    }

    public sealed record EndForm
    {
        [Required]
        public DateOnly? LastDay { get; init; }
    }
}

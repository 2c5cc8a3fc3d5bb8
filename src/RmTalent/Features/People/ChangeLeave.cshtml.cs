using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

[Authorize(Policies.LeadTeam)]
public sealed class ChangeLeaveModel(AppDbContext db) : LeavePage(db)
{
    [BindProperty]
    public LeaveForm Form { get; set; } = new();

    public void OnGet() => Form = new LeaveForm { From = Leave.From, To = Leave.To, Kind = Leave.Kind };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.RefuseOverlapAsync(Leave.PersonId, Leave.Id, Form, cancellationToken);
        Leave.Change(Form.From!.Value, Form.To!.Value, Form.Kind!.Value);
        return await SavedAsync(cancellationToken);
    }
}

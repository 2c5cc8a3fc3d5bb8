using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

[Authorize(Policies.LeadTeam)]
public sealed class ChangeLeaveModel(AppDbContext db) : LeavePage(db)
{
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public LeaveForm Form { get; set; } = new();

    public void OnGet() => (Form, Version) = (new LeaveForm { From = Leave.From, To = Leave.To, Kind = Leave.Kind }, Leave.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Leave.ExpectVersion(Version ?? Leave.Version);
        await Db.RefuseOverlapAsync(Leave.PersonId, Leave.Id, Form, cancellationToken);
        Leave.Change(Form.From!.Value, Form.To!.Value, Form.Kind!.Value);
        return await SavedAsync(cancellationToken);
    }
}

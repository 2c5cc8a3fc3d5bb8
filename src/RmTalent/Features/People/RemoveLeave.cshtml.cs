using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

[Authorize(Policies.LeadTeam)]
public sealed class RemoveLeaveModel(AppDbContext db) : LeavePage(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Leave.Remove();
        Db.Remove(Leave);
        return await SavedAsync(cancellationToken);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining;

[Authorize(Policies.SeeCompliance)]
public sealed class ResumeModel(AppDbContext db, TimeProvider clock) : AssignmentPage(db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Assignment.Resume(Requirement, await CalendarAsync(cancellationToken), Now);
        return await SavedAsync(cancellationToken);
    }
}

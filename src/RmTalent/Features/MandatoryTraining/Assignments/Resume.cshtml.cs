using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Authorize(Policies.SeeCompliance)]
public sealed class ResumeModel(AppDbContext db, TimeProvider clock) : AssignmentPage(db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Assignment.PausedFor == PauseCause.Leave, "It resumes with the end of the leave. If the person is back, change the leave");
        Assignment.Resume(Requirement, await CalendarAsync(cancellationToken), Now);
        return await SavedAsync(cancellationToken);
    }
}

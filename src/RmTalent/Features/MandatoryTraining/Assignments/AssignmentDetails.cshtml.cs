using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Authorize(Policies.SeeCompliance)]
public sealed class AssignmentDetailsModel(AppDbContext db, TimeProvider clock) : AssignmentPage(db, clock)
{
    public string Person { get; private set; } = "";

    public IReadOnlyList<Run> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Person = await Db.People.Where(p => p.Id == Assignment.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        Runs = await Db.Assignments.AsNoTracking().Where(a => a.PersonId == Assignment.PersonId && a.RequirementId == Assignment.RequirementId)
            .OrderByDescending(a => a.Cycle).Select(a => new Run(a.Id, a.Cycle, a.DueOn, a.Status)).Take(50).ToListAsync(cancellationToken);
    }

    public sealed record Run(Guid Id, int Cycle, DateOnly DueOn, AssignmentStatus Status);
}

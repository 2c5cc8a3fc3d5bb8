using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Somebody joined, was hired, moved or came back: the rules look at them at once rather than at the next sweep. Days follow the person into another zone.</summary>
public sealed class OnPersonChanged(AppDbContext db, Assigning assigning, TimeProvider clock)
    : IFactHandler<PersonJoined>, IFactHandler<PersonHired>, IFactHandler<PersonDescribed>, IFactHandler<PersonReturned>, IFactHandler<PersonPreferred>
{
    public Task HandleAsync(PersonJoined fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonHired fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public async Task HandleAsync(PersonDescribed fact, FactContext context, CancellationToken cancellationToken)
    {
        await LookAsync(context.SubjectId, cancellationToken);
        await RelocateAsync(context.SubjectId, cancellationToken);
    }

    public Task HandleAsync(PersonReturned fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonPreferred fact, FactContext context, CancellationToken cancellationToken) => RelocateAsync(context.SubjectId, cancellationToken);

    private async Task LookAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(now);
        foreach (var requirement in await db.Requirements.AsNoTracking().Published().OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            if (await db.InAudience(requirement.Audience, today).AnyAsync(p => p.Id == personId, cancellationToken))
            {
                await assigning.AssignAsync(requirement, personId, now, cancellationToken);
            }
        }
    }

    private async Task RelocateAsync(Guid personId, CancellationToken cancellationToken)
    {
        var calendar = await db.WorkingTimeOfAsync(personId, cancellationToken);
        foreach (var assignment in await db.Assignments.Current().Where(a => a.PersonId == personId).Include(a => a.Requirement).ToListAsync(cancellationToken))
        {
            assignment.Relocate(assignment.Requirement!, calendar);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Somebody joined, was hired, moved or came back: the rules look at them at once rather than at the next sweep.</summary>
public sealed class OnPersonChanged(AppDbContext db, Assigning assigning, TimeProvider clock)
    : IFactHandler<PersonJoined>, IFactHandler<PersonHired>, IFactHandler<PersonDescribed>, IFactHandler<PersonReturned>
{
    public Task HandleAsync(PersonJoined fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonHired fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonDescribed fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonReturned fact, FactContext context, CancellationToken cancellationToken) => LookAsync(context.SubjectId, cancellationToken);

    private async Task LookAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = (await assigning.CalendarAsync(cancellationToken)).LocalDate(now);
        foreach (var requirement in await db.Requirements.AsNoTracking().Published().OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            if (await db.InAudience(requirement.Audience, today).AnyAsync(p => p.Id == personId, cancellationToken))
            {
                await assigning.AssignAsync(requirement, personId, now, cancellationToken);
            }
        }
    }
}

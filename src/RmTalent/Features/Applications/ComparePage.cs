using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Applications;

/// <summary>An application beside another whose candidate may be the same person; 404 while one of them is blind.</summary>
public abstract class ComparePage(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    [FromRoute]
    public Guid OtherId { get; init; }

    public ContactDetails Mine => Candidate.Contact;

    public ContactDetails Theirs => Other.Contact;

    protected Candidate Other { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || IsHidden
            || await Db.ApplicationsSeenBy(User).Named(Db).AsNoTracking().SingleOrDefaultAsync(a => a.Id == OtherId, cancellationToken) is not { } other)
        {
            return false;
        }

        Other = await Db.Candidates.AsNoTracking().SingleAsync(c => c.Id == other.CandidateId, cancellationToken);
        return true;
    }
}

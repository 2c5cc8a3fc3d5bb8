using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Puts the applications of two candidates under one, after a person compared them.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class MergeModel(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    [FromRoute]
    public Guid OtherId { get; init; }

    public ContactDetails Kept => Candidate.Contact;

    public ContactDetails Merged { get; private set; } = null!;

    private Guid MergedId { get; set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || IsHidden
            || await Db.ApplicationsSeenBy(User).Named(Db).AsNoTracking().SingleOrDefaultAsync(a => a.Id == OtherId, cancellationToken) is not { } other)
        {
            return false;
        }

        MergedId = other.CandidateId;
        Merged = (await Db.Candidates.AsNoTracking().SingleAsync(c => c.Id == MergedId, cancellationToken)).Contact;
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kept = await Db.Candidates.SingleAsync(c => c.Id == Candidate.Id, cancellationToken); // the two before what hangs on them
        var merged = await Db.Candidates.SingleAsync(c => c.Id == MergedId, cancellationToken);
        var moved = await Db.Applications.Where(a => a.CandidateId == MergedId).ToListAsync(cancellationToken);
        var beside = await Db.Applications.Where(a => a.CandidateId == Candidate.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        Db.Add(CandidateMerge.Of(kept, beside, merged, moved, User.Id, Now));
        return await DoneAsync("Merged", cancellationToken);
    }
}

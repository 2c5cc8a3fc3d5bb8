using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Puts the applications of two candidates under one, after a person compared them.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class MergeModel(AppDbContext db, TimeProvider clock) : ComparePage(db, clock)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kept = await Db.Candidates.SingleAsync(c => c.Id == Candidate.Id, cancellationToken); // the two before what hangs on them
        var merged = await Db.Candidates.SingleAsync(c => c.Id == Other.Id, cancellationToken);
        var moved = await Db.Applications.Where(a => a.CandidateId == Other.Id).ToListAsync(cancellationToken);
        var beside = await Db.Applications.Where(a => a.CandidateId == Candidate.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        Db.Add(CandidateMerge.Of(kept, beside, merged, moved, User.Id, Now));
        return await DoneAsync("Merged", cancellationToken);
    }
}

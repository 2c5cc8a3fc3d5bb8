using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Ends a suggestion: one address or phone, but two people.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class ApartModel(AppDbContext db, TimeProvider clock) : ComparePage(db, clock)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (one, other) = CandidateDistinction.InOrder(Candidate.Id, Other.Id);
        if (!await Db.Set<CandidateDistinction>().AnyAsync(d => d.OneId == one && d.OtherId == other, cancellationToken))
        {
            var applications = await Db.Applications.Where(a => a.CandidateId == one || a.CandidateId == other).Select(a => a.Id).ToListAsync(cancellationToken);
            Db.Add(CandidateDistinction.Of(one, other, applications, User.Id, Now));
        }

        return await DoneAsync("Told apart", cancellationToken);
    }
}

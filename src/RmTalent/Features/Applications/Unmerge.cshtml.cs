using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>Mends a merge that was a mistake.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class UnmergeModel(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    private CandidateMerge Latest { get; set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Latest = (await Db.Set<CandidateMerge>().Where(m => m.KeptId == Application.CandidateId && m.UndoneAt == null).OrderByDescending(m => m.At).FirstOrDefaultAsync(cancellationToken))!;
        return Latest is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ids = Latest.ApplicationIds;
        var kept = await Db.Candidates.SingleAsync(c => c.Id == Latest.KeptId, cancellationToken);
        var merged = await Db.Candidates.SingleAsync(c => c.Id == Latest.MergedId, cancellationToken);
        var beside = await Db.Applications.Where(a => a.CandidateId == Latest.KeptId).Select(a => a.Id).ToListAsync(cancellationToken);
        Latest.Undo(kept, beside, merged, await Db.Applications.Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken), Now);
        return await DoneAsync("Parted again", cancellationToken);
    }
}

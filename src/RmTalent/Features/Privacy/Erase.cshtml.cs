using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>Done at once, unless a legal hold or a hire prevents it. What still goes on is withdrawn first, and goes when those who expect the candidate have been told.</summary>
[AllowAnonymous]
public sealed class EraseModel(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book, Eraser eraser, TimeProvider clock) : CandidateDataPage(db, links, actor, book)
{
    [BindProperty]
    public EraseForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isPrevented = HireRuns || Retention.HeldUntil is not null;
        if (!isPrevented)
        {
            await WithdrawAsync(cancellationToken);
        }

        Retention.AskForErasure(Today);
        var policy = await Book.RefreshAsync(Retention, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        if (!isPrevented && await eraser.IsQuietAsync(Candidate.Id, cancellationToken))
        {
            await eraser.EraseAsync(Retention, policy, ErasureGround.Asked, cancellationToken);
        }

        return Redirect($"/erased/{Retention.CertificateReference}");
    }

    private async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        foreach (var application in await Db.Applications.Where(a => a.CandidateId == Candidate.Id).ToListAsync(cancellationToken))
        {
            if (application.IsActive)
            {
                application.Withdraw(LeavingReason.NotSaid, clock.GetUtcNow());
            }
        }
    }

    public sealed record EraseForm
    {
        [Range(typeof(bool), "true", "true", ErrorMessage = "Tick the box to go on")]
        public bool Sure { get; init; }
    }
}

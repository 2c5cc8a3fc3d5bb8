using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>The proof of a certification, for its holder and for who follows them.</summary>
[Authorize(Policies.Learn)]
public sealed class ProofModel(AppDbContext db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await files.DownloadAsync(await db.CredentialsSeenBy(User).Where(c => c.Id == id).Select(c => c.ProofId).SingleOrDefaultAsync(cancellationToken), cancellationToken);
}

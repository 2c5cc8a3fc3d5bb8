using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification;

/// <summary>The PDF as it was issued, byte for byte.</summary>
[Authorize(Policies.Learn)]
public sealed class PdfModel(AppDbContext db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var pdf = await db.AwardsSeenBy(User).Where(a => a.Id == id).Select(a => (Guid?)a.PdfId).SingleOrDefaultAsync(cancellationToken);
        return await files.DownloadAsync(pdf, cancellationToken);
    }
}

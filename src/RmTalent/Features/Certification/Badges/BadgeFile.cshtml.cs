using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification.Badges;

/// <summary>The badge as it was signed (jwt), or what it says (json), to keep in a wallet.</summary>
[Authorize(Policies.Learn)]
public sealed class BadgeFileModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellationToken)
    {
        var award = await db.AwardsSeenBy(User).Where(a => a.Id == id).Select(a => new { a.Number, a.Credential }).SingleOrDefaultAsync(cancellationToken);
        return (award, format) switch
        {
            (null, _) => NotFound(),
            (_, "jwt") => File(Encoding.ASCII.GetBytes(award.Credential), "application/jwt", $"{award.Number}.jwt"),
            (_, "json") => File(CompactJws.Payload(award.Credential), "application/ld+json", $"{award.Number}.json"),
            _ => NotFound(),
        };
    }
}

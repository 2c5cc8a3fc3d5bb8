using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>Who issues badges here: the profile that each of them names.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class BadgeIssuerModel(AppDbContext db, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = await db.OrganisationAsync(cancellationToken);
        var profile = OpenBadge.Profile(organisation.Name, site);
        profile["@context"] = OpenBadge.Context();
        if (organisation.Website.Length > 0)
        {
            profile["url"] = organisation.Website;
        }

        return new PublicJson(profile, "application/ld+json");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>What a badge stands for: for people, and as JSON for programs that ask for it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class AchievementPageModel(AppDbContext db, SiteAddress site) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Achievement Achievement { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (Achievement = (await db.Achievements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!) is not null;

    public IActionResult OnGet()
    {
        Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        if (!Request.AsksForJson())
        {
            return Page();
        }

        var described = OpenBadge.Describe(Achievement, Languages.Current, site);
        described["@context"] = OpenBadge.Context();
        return new PublicJson(described, "application/ld+json");
    }
}

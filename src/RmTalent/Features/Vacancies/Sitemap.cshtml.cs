using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>What search engines may visit.</summary>
[AllowAnonymous]
public sealed class SitemapModel(AppDbContext db, TimeProvider clock, SiteAddress site) : PageModel
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var open = await db.Vacancies.AsNoTracking().Open(clock.Today()).OrderBy(v => v.Slug).Select(v => new { v.Slug, v.StatusSince }).ToListAsync(cancellationToken);
        var map = new XElement(Map + "urlset",
            new XElement(Map + "url", new XElement(Map + "loc", site.Url("/careers"))),
            open.Select(v => new XElement(Map + "url",
                new XElement(Map + "loc", site.Url($"/careers/{v.Slug}")),
                new XElement(Map + "lastmod", v.StatusSince.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))));
        return Content(new XDeclaration("1.0", "utf-8", null) + map.ToString(), "application/xml; charset=utf-8");
    }
}

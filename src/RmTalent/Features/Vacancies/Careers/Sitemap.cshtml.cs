using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>What search engines may visit.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CareersCache.Name)]
public sealed class SitemapModel(AppDbContext db, TimeProvider clock, SiteAddress site) : PageModel
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var open = await db.Vacancies.AsNoTracking().Open(clock.Today()).OrderBy(v => v.Slug).Select(v => new { v.Slug, v.ChangedAt }).ToListAsync(cancellationToken);
        var map = new XElement(Map + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
            Page("/careers", open.Count > 0 ? open.Max(v => v.ChangedAt) : null),
            open.Select(v => Page($"/careers/{v.Slug}", v.ChangedAt)));
        return Content(new XDeclaration("1.0", "utf-8", null) + map.ToString(), "application/xml; charset=utf-8");
    }

    private XElement Page(string path, DateTimeOffset? changedAt) => new(Map + "url",
        new XElement(Map + "loc", site.Url(path)),
        changedAt is { } at ? new XElement(Map + "lastmod", at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
        Languages.All.Select(l => new XElement(Xhtml + "link",
            new XAttribute("rel", "alternate"), new XAttribute("hreflang", l), new XAttribute("href", site.Url($"{path}?lang={l}")))));
}

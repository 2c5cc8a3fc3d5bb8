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

/// <summary>The open vacancies as an Atom feed (RFC 4287).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CareersCache.Name)]
public sealed class FeedModel(AppDbContext db, TimeProvider clock, ITexts texts, SiteAddress site) : PageModel
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = await db.OrganisationAsync(cancellationToken);
        var open = await db.Vacancies.AsNoTracking().Open(clock.Today()).OrderByDescending(v => v.PublishedAt).Take(100)
            .Select(v => new { v.Id, v.Slug, v.Title, v.Summary, v.Language, v.PublishedAt, v.ChangedAt }).ToListAsync(cancellationToken);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", site.Url("/careers")),
            new XElement(Atom + "title", texts["Vacancies at {0}", organisation.Name]),
            new XElement(Atom + "updated", Instant(open.Count > 0 ? open.Max(v => v.ChangedAt) : clock.GetUtcNow())),
            new XElement(Atom + "author", new XElement(Atom + "name", organisation.Name)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site.Url("/careers/feed.atom"))),
            open.Select(v => new XElement(Atom + "entry",
                new XAttribute(XNamespace.Xml + "lang", v.Language),
                new XElement(Atom + "id", $"urn:uuid:{v.Id}"),
                new XElement(Atom + "title", v.Title),
                new XElement(Atom + "link", new XAttribute("href", site.Url($"/careers/{v.Slug}"))),
                new XElement(Atom + "published", Instant(v.PublishedAt!.Value)),
                new XElement(Atom + "updated", Instant(v.ChangedAt)),
                new XElement(Atom + "summary", v.Summary))));
        return Content(new XDeclaration("1.0", "utf-8", null) + feed.ToString(), "application/atom+xml; charset=utf-8");
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

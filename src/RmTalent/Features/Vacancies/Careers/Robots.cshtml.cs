using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>Robots read the careers site; everything else is private or behind a link.</summary>
[AllowAnonymous]
public sealed class RobotsModel(SiteAddress site) : PageModel
{
    public IActionResult OnGet() => Content($"User-agent: *\nAllow: /careers\nAllow: /css/\nAllow: /js/\nAllow: /fonts/\nAllow: /favicon.svg\nAllow: /sitemap.xml\nDisallow: /careers/*/apply\nDisallow: /\nSitemap: {site.Url("/sitemap.xml")}\n", "text/plain; charset=utf-8");
}

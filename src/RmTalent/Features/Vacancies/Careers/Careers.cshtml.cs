using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>The open vacancies, newest first, for anyone.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CareersCache.Name)]
public sealed class CareersModel(AppDbContext db, TimeProvider clock, SiteAddress site, ITexts texts) : PageModel
{
    public const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public CareersFilter Filter { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;

    public CareersHead Head { get; private set; } = null!;

    public new PageOf<CareersRow> Page { get; private set; } = PageOf<CareersRow>.Empty;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>The page's vacancies as a schema.org/ItemList: search engines follow it to each JobPosting, which stands on the vacancy's own page only.</summary>
    public string JobList => JobPosting.List(Page.Rows.Select(v => (v.Title, site.Url($"/careers/{v.Slug}"))));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Organisation = await db.OrganisationAsync(cancellationToken);
        var title = texts["Work with {0}", Organisation.Name];
        var mission = Organisation.Mission.ToString();
        Head = new CareersHead(site, "/careers", title, mission.Length > 0 ? mission : title, Organisation.Name) { Asked = Languages.Nearest(Request.Query["lang"]) };
        var open = db.Vacancies.AsNoTracking().Open(clock.Today());
        Page = await Filter.Of(open).PageAsync(v => v.PublishedAt!.Value, CareersRow.From, PageRequest.From(Request, PageSize), descending: true, cancellationToken);
        var places = await open.Where(v => v.Location != "").Select(v => v.Location).Distinct().ToListAsync(cancellationToken);
        Places = [.. places.Order(StringComparer.CurrentCulture).Select(p => new SelectListItem(p, p))];
    }
}

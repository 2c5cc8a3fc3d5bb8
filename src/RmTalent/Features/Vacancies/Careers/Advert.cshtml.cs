using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>One vacancy, for anyone: 404 before it was ever published, 410 once it is over.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CareersCache.Name)]
public sealed class AdvertModel(AppDbContext db, TimeProvider clock, SiteAddress site, ITexts texts) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    public Vacancy Vacancy { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    public IReadOnlyList<Wanted> Musts { get; private set; } = [];

    public IReadOnlyList<Wanted> Nices { get; private set; } = [];

    public string JobPosting { get; private set; } = "";

    public CareersHead Head { get; private set; } = null!;

    /// <summary>Open ones for the same clients or in the same sector, when this one is over.</summary>
    public IReadOnlyList<CareersRow> Similar { get; private set; } = [];

    public string ApplyUrl => Request.Careers($"/careers/{Slug}/apply");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await db.Vacancies.AsNoTracking().SingleOrDefaultAsync(v => v.Slug == Slug && v.PublishedAt != null, cancellationToken) is not { } vacancy)
        {
            return NotFound();
        }

        Vacancy = vacancy;
        IsOpen = vacancy.TakesApplications(clock.Today());
        var organisation = await db.OrganisationAsync(cancellationToken);
        Head = new CareersHead(site, $"/careers/{vacancy.Slug}", vacancy.Title, vacancy.Summary.Length > 0 ? vacancy.Summary : vacancy.Title, organisation.Name) { Asked = Languages.Nearest(Request.Query["lang"]) };
        if (!IsOpen)
        {
            Similar = await db.Vacancies.AsNoTracking().Open(clock.Today()).Where(v => v.RmType == vacancy.RmType || v.Sector == vacancy.Sector)
                .OrderBy(v => v.RmType == vacancy.RmType ? 0 : 1).ThenBy(v => v.Country == vacancy.Country ? 0 : 1).ThenByDescending(v => v.PublishedAt)
                .Select(CareersRow.From).Take(3).ToListAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        }

        var names = await db.Competencies.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellationToken);
        var wanted = vacancy.Requirements.OrderByDescending(r => r.Weight).Select(r => (r.Kind, Competency: new Wanted(names[r.CompetencyId].Name, names[r.CompetencyId].AnchorOf(r.MinimumLevel)))).ToList();
        Musts = [.. wanted.Where(w => w.Kind is RequirementKind.Must).Select(w => w.Competency)];
        Nices = [.. wanted.Where(w => w.Kind is RequirementKind.Nice).Select(w => w.Competency)];
        JobPosting = Careers.JobPosting.Of(vacancy, organisation, site, texts, [.. wanted.Select(w => w.Competency.Name.In(vacancy.Language))]).ToJson();
        return Page();
    }

    public sealed record Wanted(LocalisedText Name, LocalisedText Anchor);
}

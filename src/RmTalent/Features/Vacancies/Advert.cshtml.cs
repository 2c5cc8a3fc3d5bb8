using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>One vacancy, for anyone: 404 before it was ever published, 410 once it is over.</summary>
[AllowAnonymous]
public sealed class AdvertModel(AppDbContext db, TimeProvider clock, SiteAddress site) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromQuery(Name = "utm_source")]
    public string? Source { get; init; }

    public Vacancy Vacancy { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    public IReadOnlyList<Wanted> Musts { get; private set; } = [];

    public IReadOnlyList<Wanted> Nices { get; private set; } = [];

    public string JobPosting { get; private set; } = "";

    public string ApplyUrl => $"/careers/{Slug}/apply{(string.IsNullOrEmpty(Source) ? "" : $"?utm_source={Uri.EscapeDataString(Source)}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await db.Vacancies.AsNoTracking().SingleOrDefaultAsync(v => v.Slug == Slug && v.PublishedAt != null, cancellationToken) is not { } vacancy)
        {
            return NotFound();
        }

        Vacancy = vacancy;
        IsOpen = vacancy.TakesApplications(clock.Today());
        if (!IsOpen)
        {
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        }

        var names = await db.Competencies.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellationToken);
        var wanted = vacancy.Requirements.OrderByDescending(r => r.Weight).Select(r => (r.Kind, Competency: new Wanted(names[r.CompetencyId].Name, names[r.CompetencyId].AnchorOf(r.MinimumLevel)))).ToList();
        Musts = [.. wanted.Where(w => w.Kind is RequirementKind.Must).Select(w => w.Competency)];
        Nices = [.. wanted.Where(w => w.Kind is RequirementKind.Nice).Select(w => w.Competency)];
        JobPosting = Vacancies.JobPosting.Of(vacancy, await db.OrganisationAsync(cancellationToken), site).ToJson();
        return Page();
    }

    public sealed record Wanted(LocalisedText Name, LocalisedText Anchor);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Vacancies;

/// <summary>The open vacancies, for anyone.</summary>
[AllowAnonymous]
public sealed class CareersModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CareersFilter Filter { get; set; } = new();

    [FromQuery(Name = "utm_source")]
    public string Source { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Source ??= "";
        Organisation = await db.OrganisationAsync(cancellationToken);
        var open = await db.Vacancies.AsNoTracking().Open(clock.Today()).OrderByDescending(v => v.PublishedAt).Select(v => new Row(
            v.Slug, v.Title, v.Language, v.Summary, v.Location, v.Country, v.RmType, v.Sector, v.EmploymentType, v.PayMin, v.PayMax, v.Currency, v.PayPeriod, v.ApplyByOn))
            .ToListAsync(cancellationToken);
        Places = [.. open.Select(v => v.Location).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture).Select(p => new SelectListItem(p, p))];
        Rows = [.. open.Where(v => (Filter.Type ?? v.RmType) == v.RmType && (Filter.Sector ?? v.Sector) == v.Sector && (Filter.Place ?? v.Location) == v.Location)];
    }

    public sealed record CareersFilter
    {
        public RmType? Type { get; init; }

        public Sector? Sector { get; init; }

        public string? Place { get; init; }
    }

    public sealed record Row(
        string Slug, string Title, string Language, string Summary, string Location, string Country, RmType RmType, Sector Sector,
        EmploymentType EmploymentType, decimal? PayMin, decimal? PayMax, string Currency, PayPeriod PayPeriod, DateOnly? ApplyByOn);
}

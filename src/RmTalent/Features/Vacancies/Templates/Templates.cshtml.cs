using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies.Templates;

[Authorize(Policies.WriteVacancies)]
public sealed class TemplatesModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Row> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Own = await db.VacancyTemplates.AsNoTracking().OrderBy(t => t.Name)
        .Select(t => new Row(t.Id, t.Name, t.RmType, t.Sector, t.Language, t.SavedAt)).ToListAsync(cancellationToken);

    public sealed record Row(Guid Id, string Name, RmType RmType, Sector Sector, string Language, DateTimeOffset SavedAt);
}

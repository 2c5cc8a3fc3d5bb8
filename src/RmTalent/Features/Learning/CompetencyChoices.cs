using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning;

/// <summary>The competencies in use, for fields that choose among them.</summary>
public sealed class CompetencyChoices(AppDbContext db)
{
    private List<SelectListItem>? _all;

    public async Task<IReadOnlyList<SelectListItem>> AllAsync() => _all ??=
        [.. (await db.Competencies.AsNoTracking().InUse().ToListAsync()).Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
}

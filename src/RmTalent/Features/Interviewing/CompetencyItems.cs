using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing;

internal static class CompetencyItems
{
    extension(AppDbContext db)
    {
        /// <summary>The competencies in use, to choose from, in the reader's language.</summary>
        public async Task<IReadOnlyList<SelectListItem>> CompetencyItemsAsync(CancellationToken cancellationToken) =>
            [.. (await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken))
                .Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
    }
}

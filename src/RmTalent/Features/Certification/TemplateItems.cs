using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

internal static class TemplateItems
{
    extension(AppDbContext db)
    {
        /// <summary>The templates in use, for a picker.</summary>
        public async Task<IReadOnlyList<SelectListItem>> TemplateItemsAsync(CancellationToken cancellationToken) =>
            [.. (await db.CertificateTemplates.AsNoTracking().InUse().Select(t => new { t.Id, t.Name, t.Title }).ToListAsync(cancellationToken))
                .Select(t => new SelectListItem($"{t.Name} ({t.Title})", t.Id.ToString())).OrderBy(t => t.Text, StringComparer.CurrentCulture)];
    }
}

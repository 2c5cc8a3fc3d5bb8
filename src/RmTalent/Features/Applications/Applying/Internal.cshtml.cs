using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Careers;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>What an employee can apply for from inside.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InternalModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public new PageOf<CareersRow> Page { get; private set; } = PageOf<CareersRow>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Page = await db.Vacancies.AsNoTracking().Open(clock.Today())
        .PageAsync(v => v.PublishedAt!.Value, CareersRow.From, PageRequest.From(Request), descending: true, cancellationToken);
}

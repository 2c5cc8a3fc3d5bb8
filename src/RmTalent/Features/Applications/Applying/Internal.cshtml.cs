using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Careers;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>What an employee can apply for from inside.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InternalModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public new PageOf<CareersRow> Page { get; private set; } = PageOf<CareersRow>.Empty;

    /// <summary>Slugs of what the reader has applied for, and of what they began and have not sent.</summary>
    public IReadOnlyList<string> Applied { get; private set; } = [];

    public IReadOnlyList<string> Begun { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Page = await db.Vacancies.AsNoTracking().Open(clock.Today())
            .PageAsync(v => v.PublishedAt!.Value, CareersRow.From, PageRequest.From(Request), descending: true, cancellationToken);
        var me = User.Id;
        var sent = db.Applications.Where(a => a.EmployeeId == me && Application.Active.Contains(a.Status)).Select(a => a.VacancyId);
        var drafts = db.Set<ApplicationDraft>().Where(d => d.EmployeeId == me).Select(d => d.VacancyId);
        Applied = await SlugsOf(sent).ToListAsync(cancellationToken);
        Begun = await SlugsOf(drafts).ToListAsync(cancellationToken);
    }

    private IQueryable<string> SlugsOf(IQueryable<Guid> ids) => db.Vacancies.Where(v => ids.Contains(v.Id)).Select(v => v.Slug);
}

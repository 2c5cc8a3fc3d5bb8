using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>One certificate: what it says, how to check it, what happened to it.</summary>
[Authorize(Policies.Learn)]
public sealed class DetailsModel(AppDbContext db, CertificatePaper paper, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Award Award { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IHtmlContent Preview { get; private set; } = HtmlString.Empty;

    public bool MayIssue => Policies.RolesOf(Policies.IssueCertificates).Any(User.IsInRole);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Award = (await db.AwardsSeenBy(User).AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        if (Award is null)
        {
            return false;
        }

        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Preview = DocumentHtml.Render(await paper.DrawAsync(Award.Snapshot, Award.Number, Award.Code, cancellationToken));
        return true;
    }
}

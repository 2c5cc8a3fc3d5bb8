using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

[Authorize(Policies.SeeApplicants)]
public sealed class DownloadCvModel(AppDbContext db, TimeProvider clock, FileStore files) : ApplicationPage(db, clock)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => files.DownloadAsync(Application.CvFileId, cancellationToken);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>A file of a submission, for its author and for trainers.</summary>
[Authorize(Policies.Learn)]
public sealed class DownloadModel(AppDbContext db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid fileId, CancellationToken cancellationToken)
    {
        var (me, isTrainer) = (User.Id, User.IsInRole(Roles.Trainer) || User.IsAdministrator);
        var isMine = await db.Submissions.AnyAsync(s => s.Id == id && (isTrainer || s.PersonId == me), cancellationToken)
            && await db.Set<StoredFile>().AnyAsync(f => f.Id == fileId && f.SubjectId == id, cancellationToken);
        return isMine ? await files.DownloadAsync(fileId, cancellationToken) : NotFound();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>The bytes of a picture, film, captions or handout: for learners of modules that were published, and for trainers.</summary>
[Authorize(Policies.Learn)]
public sealed class MediumModel(AppDbContext db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? part, CancellationToken cancellationToken)
    {
        var isTrainer = User.IsInRole(Roles.Trainer) || User.IsAdministrator;
        var medium = await db.Set<ModuleMedium>().AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id && (isTrainer || db.Set<Module>().Any(x => x.Id == m.ModuleId && x.PublishedVersionId != null)), cancellationToken);
        return part switch
        {
            null => await files.DownloadAsync(medium?.FileId, cancellationToken),
            "captions" => await files.DownloadAsync(medium?.CaptionsId, cancellationToken),
            _ => NotFound(),
        };
    }
}

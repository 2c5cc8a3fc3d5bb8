using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

[Authorize(Policies.BuildLearning)]
[RequestSizeLimit(ScormImports.MaxRequestBytes)]
public sealed class VersionModel(AppDbContext db, ScormImports imports, TimeProvider clock) : PageModel, ILoadedPage
{
    private ScormPackage _package = null!;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty, Required(ErrorMessage = "Choose a file")]
    public IFormFile? Upload { get; set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_package = (await db.ScormPackages.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var content = Upload!.OpenReadStream();
        _package.Replace(await imports.TakeAsync(content, Upload.FileName, new FilePlace(Id, "scorm", nameof(Upload)), User.Id, cancellationToken), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/packages/{Id}");
    }
}

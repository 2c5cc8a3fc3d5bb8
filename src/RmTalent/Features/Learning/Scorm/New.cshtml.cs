using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

[Authorize(Policies.BuildLearning)]
[RequestSizeLimit(ScormImports.MaxRequestBytes)]
public sealed class NewModel(AppDbContext db, ScormImports imports, CompetencyChoices competencies, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty, Required(ErrorMessage = "Choose a file")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public ScormForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Competencies { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Competencies = await competencies.ItemsAsync(cancellationToken);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var content = Upload!.OpenReadStream();
        var upload = await imports.TakeAsync(content, Upload.FileName, new FilePlace(Guid.CreateVersion7(), "scorm", nameof(Upload)), User.Id, cancellationToken);
        var package = ScormPackage.Import(Form.Words, upload, clock.GetUtcNow());
        db.Add(package);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Imported: {0} parts", upload.Manifest.Items.Count);
        return Redirect($"/teach/packages/{package.Id}");
    }
}

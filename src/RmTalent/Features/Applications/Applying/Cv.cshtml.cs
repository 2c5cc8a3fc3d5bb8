using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class CvModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, FileStore files) : DraftPage(db, links, actor, clock)
{
    public const string FilePurpose = "cv";

    public static readonly UploadRule Rule = new(10, FileKind.Pdf, FileKind.Docx);

    [BindProperty]
    public CvForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var cv = await files.SaveAsync(Form.File!, new FilePlace(Draft.Id, FilePurpose, "Form.File"), Rule, cancellationToken);
        if (Draft.CvFileId is { } earlier)
        {
            await files.RemoveAsync(earlier, cancellationToken);
        }

        Draft.Attach(cv.Id, cv.Name, Now);
        return await SavedAsync(cancellationToken);
    }

    public sealed record CvForm
    {
        [Required(ErrorMessage = "Choose a file")]
        public IFormFile? File { get; init; }
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>A file that answers a question; in a blind vacancy it waits until the candidate is revealed.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class AnswerFileModel(AppDbContext db, TimeProvider clock, FileStore files) : ApplicationPage(db, clock)
{
    [FromRoute]
    public Guid FileId { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        IsHidden || Application.Dossier.Answers.All(a => a.FileId != FileId) ? NotFound() : await files.DownloadAsync(FileId, cancellationToken);
}

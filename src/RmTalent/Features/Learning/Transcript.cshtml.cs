using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning;

/// <summary>The own transcript as PDF, or that of somebody whose learning one follows.</summary>
[Authorize(Policies.Learn)]
public sealed class TranscriptModel(AppDbContext db, IPdfEngine pdf, ITexts texts, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid? personId, CancellationToken cancellationToken)
    {
        var id = personId ?? User.Id;
        if (await db.PeopleFollowedBy(User).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var rows = await db.Completions.AsNoTracking().By(id).OrderBy(c => c.CompletedAt).ThenBy(c => c.Id)
            .Select(c => new TranscriptRow(c.Title, c.Kind, c.CompletedAt, c.ScorePercent, c.Hours)).ToListAsync(cancellationToken);
        var document = TranscriptDocument.Of(person, rows, (await db.OrganisationAsync(cancellationToken)).Name, Languages.Current, texts, clock.GetUtcNow());
        return File(pdf.Render(document), "application/pdf", $"{texts["Transcript of learning"]} {person.Name}.pdf");
    }
}

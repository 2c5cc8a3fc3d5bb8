using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Where the exam's script sends answers, one or many: 204 kept, 409 the attempt is over. It reads nothing of the exam, so that a save costs a few milliseconds.</summary>
[Authorize(Policies.Learn)]
public sealed class SaveModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswersInput Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        return await db.SaveAnswersAsync(Id, me, Form.Given, clock.GetUtcNow(), cancellationToken) ? new NoContentResult()
            : await db.Attempts.AnyAsync(a => a.Id == Id && a.PersonId == me, cancellationToken) ? StatusCode(StatusCodes.Status409Conflict) : NotFound();
    }
}

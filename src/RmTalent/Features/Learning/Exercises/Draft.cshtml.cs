using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>Keeps what is written while it is written, or by the button for those whose browser runs no script.</summary>
[Authorize(Policies.Learn)]
public sealed class DraftModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Task<bool> LoadAsync(CancellationToken cancellationToken) => db.Exercises.AnyAsync(e => e.Id == Id && e.ArchivedAt == null, cancellationToken);

    public IActionResult OnGet() => Redirect($"/learn/exercises/{Id}");

    public async Task<IActionResult> OnPostAsync(string? by, CancellationToken cancellationToken)
    {
        var me = User.Id;
        var draft = await db.Set<ExerciseDraft>().SingleOrDefaultAsync(d => d.ExerciseId == Id && d.PersonId == me, cancellationToken);
        if (draft is null)
        {
            db.Add(draft = new ExerciseDraft(Id, me));
        }

        draft.Keep(Form.Text ?? "", clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (by != "hand")
        {
            return new NoContentResult();
        }

        this.Toast("Your draft is kept. Only you see it");
        return Redirect($"/learn/exercises/{Id}");
    }

    public sealed record Input
    {
        [StringLength(Submission.TextMaxLength)]
        public string? Text { get; init; }
    }
}

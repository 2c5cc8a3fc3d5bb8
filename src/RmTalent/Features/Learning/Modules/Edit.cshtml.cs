using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

[Authorize(Policies.BuildLearning)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ModuleForm Form { get; set; } = new();

    public Module Module { get; private set; } = null!;

    /// <summary>The newest version.</summary>
    public ModuleVersion Version { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Modules.SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } module)
        {
            return false;
        }

        Module = module;
        Version = await db.ModuleVersions.Include(v => v.Lessons).Where(v => v.ModuleId == Id).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler"))
        {
            // The buttons beside the description post nothing of it.
            ModelState.Clear();
            Form = ModuleForm.Of(module);
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Module.ExpectVersion(Form.Version);
        Module.Describe(Form.Words);
        return await SavedAsync("Saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        if (Version.State != VersionState.Draft)
        {
            db.Add(Version.Next());
        }

        return await SavedAsync("A new draft is ready. Learners still see the published version", cancellationToken);
    }

    public async Task<IActionResult> OnPostLessonAsync(Guid lessonId, string act, CancellationToken cancellationToken)
    {
        if (Version.Lessons.All(l => l.Id != lessonId))
        {
            return NotFound();
        }

        if (act == "remove")
        {
            Version.Remove(lessonId);
        }
        else
        {
            Version.Move(lessonId, up: act == "up");
        }

        return await SavedAsync("Saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        if (Module.ArchivedAt is null)
        {
            Module.Archive(clock.GetUtcNow());
        }
        else
        {
            Module.Restore();
        }

        return await SavedAsync("Saved", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/modules/{Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>What a lesson would look like with the words typed so far: a fragment for the page that writes it, or a page of its own. Keeps nothing.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class PreviewLessonModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteModel.Input Form { get; set; } = new();

    public LessonMedia Media { get; private set; } = null!;

    /// <summary>Words that cannot be saved yet can be looked at.</summary>
    public LessonContent Shown => Form.Title.En is null ? (Form with { Title = new() }).Content : Form.Content;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Media = await LessonMedia.OfAsync(db, Id, texts, cancellationToken);
        return await db.Modules.AnyAsync(m => m.Id == Id, cancellationToken);
    }

    public IActionResult OnGet() => Redirect($"/teach/modules/{Id}");

    public void OnPost()
    {
    }
}

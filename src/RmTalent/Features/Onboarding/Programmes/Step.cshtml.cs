using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class StepModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    private ProgrammeVersion _version = null!;
    private ProgrammeStep? _step;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The step's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Step { get; set; } = "";

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.ProgrammeVersions.SingleOrDefaultAsync(v => v.ProgrammeId == Id && v.PublishedAt == null, cancellationToken) is not { } draft)
        {
            return false;
        }

        _version = draft;
        _step = draft.Steps.All.FirstOrDefault(s => s.Id.ToString() == Step);
        Items = [.. (await db.LearningItemsAsync(cancellationToken)).Select(i => new SelectListItem($"{texts.Of(i.Kind)}: {i.Title}", i.Id.ToString()))];
        Others = [.. draft.Steps.All.Where(s => s != _step).Select(s => new SelectListItem(s.Title.ToString(), s.Id.ToString()))];
        if (!HttpMethods.IsPost(Request.Method) && _step is not null)
        {
            Form = StepForm.Of(_step);
        }

        return _step is not null || Step == "new";
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _version.Put(Form.StepWith(_step?.Id ?? Guid.CreateVersion7()));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/onboarding/programmes/{Id}");
    }
}

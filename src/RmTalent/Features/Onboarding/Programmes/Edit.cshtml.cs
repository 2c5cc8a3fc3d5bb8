using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class EditModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    /// <summary>The programme's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Programme { get; set; } = "";

    [BindProperty]
    public Input Form { get; set; } = new();

    public Programme? Existing { get; private set; }

    /// <summary>The newest.</summary>
    public ProgrammeVersion? Version { get; private set; }

    public IReadOnlyList<SelectListItem> Trainers { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Trainers = await db.PeopleInRole(Roles.Trainer).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        if (Programme == "new")
        {
            return true;
        }

        if (!Guid.TryParse(Programme, out var id) || await db.Programmes.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } existing)
        {
            return false;
        }

        Existing = existing;
        Version = await db.ProgrammeVersions.Where(v => v.ProgrammeId == id).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler"))
        {
            ModelState.Clear();
            Form = new Input { Title = LineWords.Of(existing.Title), RmType = existing.RmType, TrainerId = existing.TrainerId };
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Existing is null)
        {
            Existing = Programmes.Programme.Design(Form.Words);
            db.Add(Existing);
            db.Add(ProgrammeVersion.First(Existing.Id));
        }
        else
        {
            Existing.Describe(Form.Words);
        }

        return await SavedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        if (Version is { PublishedAt: not null } published)
        {
            db.Add(published.Next());
        }

        return await SavedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostStepAsync(Guid stepId, string act, CancellationToken cancellationToken)
    {
        if (act == "remove")
        {
            Version?.Remove(stepId);
        }
        else
        {
            Version?.Move(stepId, up: act == "up");
        }

        return await SavedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        if (Version is not null)
        {
            Existing!.Publish(Version, User.Id, clock.GetUtcNow());
        }

        return await SavedAsync(cancellationToken);
    }

    public string DueOf(ProgrammeStep step) => step.Due.Anchor switch
    {
        DueAnchor.Start => texts["day {0}", step.Due.Days],
        DueAnchor.Step => texts["{0} days after “{1}”", step.Due.Days, Version!.Steps.All.FirstOrDefault(s => s.Id == step.Due.StepId)?.Title],
        _ => step.Due.On?.ToString("d", CultureInfo.CurrentCulture) ?? "",
    };

    private async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Existing is null ? NotFound() : Redirect($"/onboarding/programmes/{Existing.Id}");
    }

    public sealed record Input
    {
        public LineWords Title { get; init; } = new();

        public RmType? RmType { get; init; }

        public Guid? TrainerId { get; init; }

        internal ProgrammeWords Words => new(Title.Text, RmType, TrainerId);
    }
}

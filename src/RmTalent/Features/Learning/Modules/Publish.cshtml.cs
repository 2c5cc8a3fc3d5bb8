using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>What a draft changes, what becomes of those who are in the middle of the version before, and then the step itself.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class PublishModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private ModuleVersion? _current;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Module Module { get; private set; } = null!;

    public ModuleVersion Draft { get; private set; } = null!;

    public int InProgress { get; private set; }

    public IReadOnlyList<LessonDiff> Diff { get; private set; } = [];

    public bool IsFirst => _current is null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Modules.SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } module
            || await db.ModuleVersions.Include(v => v.Lessons).SingleOrDefaultAsync(v => v.ModuleId == Id && v.State == VersionState.Draft, cancellationToken) is not { } draft)
        {
            return false;
        }

        (Module, Draft) = (module, draft);
        _current = await db.ModuleVersions.Include(v => v.Lessons).SingleOrDefaultAsync(v => v.Id == module.PublishedVersionId, cancellationToken);
        InProgress = await db.ModuleProgress.CountAsync(p => p.ModuleId == Id && p.CompletedAt == null, cancellationToken);
        Diff = _current is null ? [] : ModuleDiff.Of(_current, draft, Languages.Current);
        return true;
    }

    public void OnGet() => Form = new Input { Version = Draft.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Draft.ExpectVersion(Form.Version);
        Module.Publish(Draft, _current, User.Id, clock.GetUtcNow(), Form.Started);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Published: new learners start on this version");
        return Redirect($"/teach/modules/{Id}");
    }

    public sealed record Input
    {
        public StartedLearners Started { get; init; }

        public int Version { get; init; }
    }
}

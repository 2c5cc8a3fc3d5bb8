using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>For a learner whose version was replaced: what is different in the one that they read now.</summary>
[Authorize(Policies.Learn)]
public sealed class ChangesModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public IReadOnlyList<LessonDiff> Diff { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.ModuleProgress.AsNoTracking().Of(User.Id, Id).FirstOrDefaultAsync(cancellationToken) is not { FromVersionId: { } from } progress)
        {
            return false;
        }

        var both = await db.ModuleVersions.AsNoTracking().Include(v => v.Lessons).Where(v => v.Id == from || v.Id == progress.ModuleVersionId).ToListAsync(cancellationToken);
        Diff = ModuleDiff.Of(both.Single(v => v.Id == from), both.Single(v => v.Id == progress.ModuleVersionId), Languages.Current);
        return true;
    }

    public void OnGet()
    {
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A package as its learner sees it from outside: begin, go on, or begin anew when it is done.</summary>
[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public ScormPackage Package { get; private set; } = null!;

    public ScormAttempt? Latest { get; private set; }

    /// <summary>That of the version that the learner is in, or would begin.</summary>
    public ScormManifest Manifest => (Package.Versions.FirstOrDefault(v => v.Id == Latest?.VersionId) ?? Package.Current).Manifest;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Package = (await db.ScormPackages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        Latest = await db.ScormAttempts.AsNoTracking().Where(a => a.PersonId == me && a.PackageId == Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        return Package is not null && (Package.ArchivedAt is null || Latest is not null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Latest is { CompletedAt: null })
        {
            return Redirect($"/learn/packages/attempts/{Latest.Id}");
        }

        Refuse.When(Package.ArchivedAt is not null, "This package is archived");
        var attempt = ScormAttempt.Begin(Package.Current, User.Id, (Latest?.Number ?? 0) + 1, clock.GetUtcNow());
        db.Add(attempt);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/learn/packages/attempts/{attempt.Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>The package in its frame. Opening it here makes every window that was open on the same part stop reporting.</summary>
[Authorize(Policies.Learn)]
public sealed class PlayModel(AppDbContext db, ScormWindows windows) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public ScormAttempt Attempt { get; private set; } = null!;

    public ScormManifest Manifest { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>From 0.</summary>
    public int Part { get; private set; }

    public ScormItem Item => Manifest.Items[Part];

    /// <summary>What has to be done before the part that was asked for, which therefore is shown instead.</summary>
    public ScormItem? First { get; private set; }

    public string Address => $"/scorm/{windows.Open(Id, Part)}/files/{string.Join('/', Item.Path.Split('/').Select(Uri.EscapeDataString))}{Item.Query}";

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Attempt = (await db.ScormAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.PersonId == me, cancellationToken))!;
        if (Attempt is null)
        {
            return false;
        }

        var package = await db.ScormPackages.AsNoTracking().SingleAsync(p => p.Id == Attempt.PackageId, cancellationToken);
        (Title, Manifest) = (package.Title.ToString(), package.Versions.Single(v => v.Id == Attempt.VersionId).Manifest);
        return true;
    }

    /// <param name="part">From 1; the first that is not done unless told.</param>
    public void OnGet(int? part)
    {
        Part = part is > 0 && part <= Manifest.Items.Count ? part.Value - 1 : Manifest.Items.Index().Where(i => i.Item.Reports && !IsDone(i.Item)).Select(i => i.Index).FirstOrDefault();
        First = Before(Part);
        Part = First is null ? Part : Manifest.Items.Index().First(i => i.Item == First).Index;
    }

    /// <summary>Null when the part may be opened.</summary>
    public ScormItem? Before(int part) => Manifest.Before(part, IsDone);

    public bool IsDone(ScormItem item) => Attempt.RunOf(item.Id) is { IsDone: true };
}

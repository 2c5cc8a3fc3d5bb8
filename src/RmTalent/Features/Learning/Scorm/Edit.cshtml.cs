using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A package as its trainer sees it: words, versions, and what learners reached.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class EditModel(AppDbContext db, CompetencyChoices competencies) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public ScormForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public ScormPackage Package { get; private set; } = null!;

    public IEnumerable<SelectListItem> Competencies { get; private set; } = [];

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Package = (await db.ScormPackages.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        if (Package is null)
        {
            return false;
        }

        Competencies = await competencies.ItemsAsync(cancellationToken);
        Page = await db.Set<ScormAttempt>().AsNoTracking().IgnoreAutoIncludes().Where(a => a.PackageId == Id).PageAsync(
            a => a.SeenAt,
            a => new Row(
                db.Set<People.Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).First(), a.Number, a.CompletedAt, a.ScorePercent, a.SeenAt,
                db.Set<ScormVersion>().Where(v => v.Id == a.VersionId).Select(v => v.Number).First(), db.Set<ScormRun>().Where(r => r.AttemptId == a.Id).Sum(r => r.Seconds)),
            PageRequest.From(Request), descending: true, cancellationToken);
        return true;
    }

    public void OnGet() => (Form, Version) = (ScormForm.Of(Package), Package.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Package.ExpectVersion(Version);
        Package.Describe(Form.Words);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/packages/{Id}");
    }

    public sealed record Row(string Learner, int Number, DateTimeOffset? CompletedAt, decimal? ScorePercent, DateTimeOffset SeenAt, int Version, int Seconds);
}

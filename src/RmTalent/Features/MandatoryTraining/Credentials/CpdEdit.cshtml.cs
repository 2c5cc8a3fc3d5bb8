using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class CpdEditModel(AppDbContext db, TimeProvider clock) : CpdPage(db, clock), ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Of the entry when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public CpdEntry Entry { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Entry = (await Db.CpdEntries.Include(e => e.Credits).SingleOrDefaultAsync(e => e.Id == Id && e.PersonId == me && e.State != CpdState.Dismissed, cancellationToken))!;
        Entry?.ExpectVersion(Version ?? Entry.Version);
        return Entry is not null && await LoadSchemesAsync(cancellationToken);
    }

    public void OnGet() => Form = new CpdForm
    {
        Title = Entry.Title.ToString(),
        DoneOn = Entry.DoneOn,
        Hours = Entry.Hours,
        Category = Entry.Category,
        Credits = Entry.Credits.ToDictionary(c => c.SchemeId, c => (decimal?)c.Amount),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        RefuseForeignSchemes();
        Entry.Count(Activity, await TodayAsync(cancellationToken));
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/my-credentials");
    }
}

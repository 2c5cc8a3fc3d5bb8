using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class CpdNewModel(AppDbContext db, TimeProvider clock) : CpdPage(db, clock), ILoadedPage
{
    public Task<bool> LoadAsync(CancellationToken cancellationToken) => LoadSchemesAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        RefuseForeignSchemes();
        Db.Add(CpdEntry.Note(User.Id, Activity, await TodayAsync(cancellationToken)));
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/my-credentials");
    }
}

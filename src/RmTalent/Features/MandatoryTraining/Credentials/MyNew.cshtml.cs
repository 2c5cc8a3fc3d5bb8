using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class MyNewModel(AppDbContext db, FileStore files, TimeProvider clock) : MyCredentialPage(db, files, clock), ILoadedPage
{
    public Task<bool> LoadAsync(CancellationToken cancellationToken) => LoadSchemesAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var credential = Credential.Claim(User.Id, Form.Details, await TodayAsync(cancellationToken));
        Db.Add(credential);
        return await KeepAsync(credential, cancellationToken);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.Learn)]
public sealed class MyEditModel(AppDbContext db, FileStore files, TimeProvider clock) : MyCredentialPage(db, files, clock), ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Of the certification when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Credential Credential { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Credential = (await Db.Credentials.SingleOrDefaultAsync(c => c.Id == Id && c.PersonId == me && c.State != CredentialState.Withdrawn, cancellationToken))!;
        Credential?.ExpectVersion(Version ?? Credential.Version);
        return Credential is not null && await LoadSchemesAsync(cancellationToken);
    }

    public void OnGet() => Form = new CredentialForm { SchemeId = Credential.SchemeId, Number = Credential.Number, ValidFrom = Credential.ValidFrom, ValidTo = Credential.ValidTo };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Credential.Correct(Form.Details, await TodayAsync(cancellationToken));
        return await KeepAsync(Credential, cancellationToken);
    }
}

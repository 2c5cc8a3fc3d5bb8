using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class VerifyModel(AppDbContext db, Outbox outbox, TimeProvider clock) : CredentialPage(db, outbox)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Credential.Verify(User.Id, clock.GetUtcNow());
        return CheckedAsync(cancellationToken);
    }
}

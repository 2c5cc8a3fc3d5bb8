using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.KeepRequirements)]
public sealed class RejectModel(AppDbContext db, Outbox outbox, TimeProvider clock) : CredentialPage(db, outbox)
{
    [BindProperty]
    public RejectForm Form { get; init; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Credential.Reject(Form.Reason!, User.Id, clock.GetUtcNow());
        return CheckedAsync(cancellationToken);
    }

    public sealed record RejectForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(Credential.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}

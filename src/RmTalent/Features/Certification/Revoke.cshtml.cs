using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

[Authorize(Policies.IssueCertificates)]
public sealed class RevokeModel(AppDbContext db, TimeProvider clock) : AwardPage(db)
{
    [BindProperty]
    public RevokeForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Award.Revoke(Form.Reason!, User.Id, clock.GetUtcNow());
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Revoked");
        return Redirect($"/certificates/{Id}");
    }

    public sealed record RevokeForm
    {
        [Required(ErrorMessage = "Say why: whoever checks the certificate reads it"), StringLength(Award.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}

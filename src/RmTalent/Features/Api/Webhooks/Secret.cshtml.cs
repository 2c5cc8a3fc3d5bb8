using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>Gives the endpoint a new secret and shows it, once.</summary>
[Authorize(Policies.KeepWebhooks)]
public sealed class SecretModel(AppDbContext db, WebhookDesk desk) : WebhookPage(db)
{
    public string? Secret { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Secret = desk.Rotate(Webhook);
        await Db.SaveChangesAsync(cancellationToken);
        return Page();
    }
}

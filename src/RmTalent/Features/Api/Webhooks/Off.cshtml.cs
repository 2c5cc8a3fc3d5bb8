using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Webhooks;

[Authorize(Policies.KeepWebhooks)]
public sealed class OffModel(AppDbContext db, TimeProvider clock) : WebhookPage(db)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Webhook.Disable(WebhookOff.ByHand, clock.GetUtcNow());
        return DoneAsync("Switched off", cancellationToken);
    }
}

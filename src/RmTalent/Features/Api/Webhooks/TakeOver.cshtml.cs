using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>An administrator becomes the owner of somebody else's webhook, say, of one who left.</summary>
[Authorize(Policies.Administer)]
public sealed class TakeOverModel(AppDbContext db, WebhookDesk desk) : WebhookPage(db)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.TakeOverAsync(Webhook, User.Id, cancellationToken);
        return await DoneAsync("The webhook is yours now", cancellationToken);
    }
}

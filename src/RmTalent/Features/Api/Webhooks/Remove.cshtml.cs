using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

[Authorize(Policies.KeepWebhooks)]
public sealed class RemoveModel(AppDbContext db) : WebhookPage(db)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Webhook.Remove();
        Db.Remove(Webhook);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Removed");
        return Redirect("/webhooks");
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>A page about one endpoint that this person may see; otherwise 404.</summary>
public abstract class WebhookPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public int? Version { get; init; }

    public Webhook Webhook { get; private set; } = null!;

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Webhooks.SeenBy(User).SingleOrDefaultAsync(w => w.Id == Id, cancellationToken) is not { } webhook)
        {
            return false;
        }

        Webhook = webhook;
        Webhook.ExpectVersion(Version ?? webhook.Version);
        return true;
    }

    protected async Task<IActionResult> DoneAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/webhooks/{Id}");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>Makes an endpoint and shows its secret, once.</summary>
[Authorize(Policies.KeepWebhooks)]
public sealed class NewModel(AppDbContext db, WebhookDesk desk) : PageModel
{
    [BindProperty]
    public WebhookForm Form { get; set; } = new();

    public Webhook? Made { get; private set; }

    public string? Secret { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (webhook, secret) = await desk.MakeAsync(User.Id, Form, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        (Made, Secret) = (webhook, secret);
        return Page();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Webhooks;

[Authorize(Policies.KeepWebhooks)]
public sealed class EditModel(AppDbContext db) : WebhookPage(db)
{
    [BindProperty]
    public WebhookForm Form { get; set; } = new();

    public void OnGet() => Form = new WebhookForm { Url = Webhook.Url, Purpose = Webhook.Purpose, Events = [.. Webhook.Events] };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Webhook.Change(Form);
        return DoneAsync("Saved", cancellationToken);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>One message: what was sent, and how each attempt ended.</summary>
[Authorize(Policies.KeepWebhooks)]
public sealed class DeliveryModel(AppDbContext db, WebhookDesk desk) : WebhookPage(db)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private WorkingCalendar _calendar = new("UTC", "");

    [FromRoute]
    public Guid DeliveryId { get; init; }

    public WebhookDelivery Delivery { get; private set; } = null!;

    public string Body => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Delivery.Body), Indented);

    public string Tell(DateTimeOffset at) => _calendar.LocalDateTime(at).ToString("G", Languages.CultureOf(Languages.Current));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        _calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        Delivery = (await Db.WebhookDeliveries.Include(d => d.Tries).SingleOrDefaultAsync(d => d.Id == DeliveryId && d.WebhookId == Id, cancellationToken))!;
        return Delivery is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        desk.SendAgain(Webhook, Delivery);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("It is sent again");
        return RedirectToPage(new { Id, DeliveryId });
    }
}

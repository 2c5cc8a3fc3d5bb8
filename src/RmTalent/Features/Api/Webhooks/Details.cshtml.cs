using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>One endpoint and what was sent to it.</summary>
[Authorize(Policies.KeepWebhooks)]
public sealed class DetailsModel(AppDbContext db, WebhookDesk desk, TimeProvider clock) : WebhookPage(db)
{
    private WorkingCalendar _calendar = new("UTC", "");

    public PageOf<Row> Deliveries { get; private set; } = PageOf<Row>.Empty;

    public string Owner { get; private set; } = "";

    public bool MayTakeOver => User.IsAdministrator && Webhook.OwnerId != User.Id;

    public DateTimeOffset Now => clock.GetUtcNow();

    public string Tell(DateTimeOffset at) => _calendar.LocalDateTime(at).ToString("g", Languages.CultureOf(Languages.Current));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        _calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        Owner = await Db.Users.Where(u => u.Id == Webhook.OwnerId).Select(u => u.Name).SingleAsync(cancellationToken);
        Deliveries = await Db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == Id).PageAsync(
            d => d.QueuedAt,
            d => new Row(d.Id, d.Event, d.QueuedAt, d.State,
                d.Tries.OrderByDescending(t => t.At).Select(t => t.Status).FirstOrDefault(), d.Tries.OrderByDescending(t => t.At).Select(t => (AttemptOutcome?)t.Outcome).FirstOrDefault()),
            PageRequest.From(Request), descending: true, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostPingAsync(CancellationToken cancellationToken)
    {
        desk.Ping(Webhook);
        return DoneAsync("The test is on its way", cancellationToken);
    }

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken)
    {
        Webhook.Enable();
        return DoneAsync("Switched on", cancellationToken);
    }

    public sealed record Row(Guid Id, WebhookEvent Event, DateTimeOffset QueuedAt, WebhookDeliveryState State, int? LastStatus, AttemptOutcome? LastOutcome);
}

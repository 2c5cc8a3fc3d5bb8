using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Api.Tokens;
using RmTalent.Features.Api.Webhooks;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>A token in use whose text nobody knows, one that has expired, one that was ended, and an endpoint with messages that came through, came late, and did not come.</summary>
public sealed class ApiDemo(ActorContext actor, WebhookDesk desk, TimeProvider clock) : IDemoData
{
    public int Order => 1500;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ApiTokens.AnyAsync(cancellationToken))
        {
            return;
        }

        var (now, ruben) = (clock.GetUtcNow(), DemoPeople.Ruben);
        actor.Current = new Actor(ActorKind.Person, ruben.Id, ruben.Name);
        var ended = Token("Old spreadsheet", [ApiScope.ApplicationsRead, ApiScope.CandidatesRead], madeAt: now.AddDays(-40), days: 365);
        ended.Revoke(AccessEnd.ByOwner, now.AddDays(-12));
        db.AddRange(Token("Intranet", [ApiScope.VacanciesRead], now.AddDays(-20), 90), Token("Trial of the reporting tool", [ApiScope.VacanciesRead, ApiScope.ApplicationsRead], now.AddDays(-60), 30), ended);

        var (webhook, _) = await desk.MakeAsync(ruben.Id, new WebhookForm
        {
            Url = "https://hooks.nordvik.example/rmtalent",
            Purpose = "Intranet: vacancies and hires",
            Events = [WebhookEvent.VacancyPublished, WebhookEvent.CandidateHired],
        }, cancellationToken);
        webhook.Backdate(ruben.Actor, now.AddDays(-9));
        db.AddRange(await SentAsync(db, webhook, now, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ApiToken Token(string name, ApiScope[] scopes, DateTimeOffset madeAt, int days) =>
        ApiToken.Make(TokenText.New(), DemoPeople.Ruben.Id, name, scopes, madeAt.AddDays(days), madeAt);

    private static async Task<IEnumerable<object>> SentAsync(AppDbContext db, Webhook webhook, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var vacancies = await db.Vacancies.AsNoTracking().Where(v => v.Status == VacancyStatus.Published).OrderBy(v => v.PublishedAt).Take(2).ToListAsync(cancellationToken);
        var hired = await db.Applications.AsNoTracking().Where(a => a.Status == ApplicationStatus.Hired).OrderBy(a => a.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
        (WebhookEvent Kind, WebhookData Data, int DaysAgo, AttemptOutcome[] Tries)[] sent =
        [
            (WebhookEvent.Ping, new WebhookData { WebhookId = webhook.Id }, 9, [AttemptOutcome.Taken]),
            .. vacancies.Select((v, n) => (WebhookEvent.VacancyPublished, new WebhookData { VacancyId = v.Id, VacancyReference = v.Reference, Status = nameof(VacancyStatus.Published) }, 7 - n, n == 0 ? new[] { AttemptOutcome.Taken } : [AttemptOutcome.TimedOut, AttemptOutcome.Refused, AttemptOutcome.Taken])),
            (WebhookEvent.CandidateHired, new WebhookData { ApplicationId = hired?.Id, VacancyId = hired?.VacancyId, Status = nameof(ApplicationStatus.Hired) }, 5, [.. Enumerable.Repeat(AttemptOutcome.NotReached, WebhookDelivery.MaxAttempts)]),
        ];
        return sent.SelectMany(s => Rows(webhook.Id, s.Kind, s.Data, now.AddDays(-s.DaysAgo), s.Tries));
    }

    private static IEnumerable<object> Rows(Guid webhookId, WebhookEvent kind, WebhookData data, DateTimeOffset at, AttemptOutcome[] tries)
    {
        var isTaken = tries[^1] is AttemptOutcome.Taken;
        var (delivery, time) = (new WebhookDelivery
        {
            WebhookId = webhookId,
            Event = kind,
            Body = WebhookNews.BodyOf(kind, at, data),
            QueuedAt = at,
            DueAt = at,
            State = isTaken ? WebhookDeliveryState.Delivered : WebhookDeliveryState.Failed,
            Attempts = tries.Length,
        }, at);
        yield return delivery;
        foreach (var (n, outcome) in tries.Index())
        {
            time += n == 0 ? TimeSpan.FromSeconds(1) : WebhookDelivery.Pauses[n - 1];
            yield return new WebhookAttempt
            {
                DeliveryId = delivery.Id,
                At = time,
                Outcome = outcome,
                Status = outcome switch { AttemptOutcome.Taken => 204, AttemptOutcome.Refused => 503, _ => null },
                Milliseconds = outcome is AttemptOutcome.TimedOut ? 10_000 : 60 + (n * 23),
            };
        }

        delivery.DeliveredAt = isTaken ? time : null;
    }
}

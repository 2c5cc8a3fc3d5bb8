using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Offers;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>What an endpoint gets: which kind of thing happened, when, and to which record.</summary>
public sealed record WebhookMessage(WebhookEvent Type, DateTimeOffset Timestamp, WebhookData Data);

/// <summary>Ids, public codes and states; whoever wants more asks the API, which says what the asker may see.</summary>
public sealed record WebhookData
{
    public Guid? WebhookId { get; init; }

    public Guid? VacancyId { get; init; }

    public string? VacancyReference { get; init; }

    public Guid? ApplicationId { get; init; }

    public string? Status { get; init; }
}

/// <summary>Writes a delivery for each endpoint that waits for what happened. It commits with the mark that the fact was seen, so each endpoint gets each fact once.</summary>
public sealed class WebhookNews(AppDbContext db, OutboxSignal signal, TimeProvider clock) :
    IFactHandler<VacancyPublished>, IFactHandler<VacancyClosed>, IFactHandler<VacancyFilled>,
    IFactHandler<ApplicationSubmitted>, IFactHandler<ApplicationMoved>, IFactHandler<ApplicationTurnedDown>, IFactHandler<ApplicationWithdrawn>,
    IFactHandler<OfferSent>, IFactHandler<OfferAccepted>, IFactHandler<OfferDeclined>, IFactHandler<CandidateHired>
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    public Task HandleAsync(VacancyPublished fact, FactContext context, CancellationToken cancellationToken) => OfVacancyAsync(WebhookEvent.VacancyPublished, VacancyStatus.Published, context, cancellationToken);

    public Task HandleAsync(VacancyClosed fact, FactContext context, CancellationToken cancellationToken) => OfVacancyAsync(WebhookEvent.VacancyClosed, VacancyStatus.Closed, context, cancellationToken);

    public Task HandleAsync(VacancyFilled fact, FactContext context, CancellationToken cancellationToken) => OfVacancyAsync(WebhookEvent.VacancyFilled, VacancyStatus.Filled, context, cancellationToken);

    public Task HandleAsync(ApplicationSubmitted fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(WebhookEvent.ApplicationSubmitted, context.SubjectId, ApplicationStatus.Submitted, context, cancellationToken);

    public Task HandleAsync(ApplicationMoved fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(WebhookEvent.ApplicationMoved, context.SubjectId, fact.Status, context, cancellationToken);

    public Task HandleAsync(ApplicationTurnedDown fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(WebhookEvent.ApplicationTurnedDown, context.SubjectId, ApplicationStatus.Unsuccessful, context, cancellationToken);

    public Task HandleAsync(ApplicationWithdrawn fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(WebhookEvent.ApplicationWithdrawn, context.SubjectId, ApplicationStatus.Withdrawn, context, cancellationToken);

    public Task HandleAsync(OfferSent fact, FactContext context, CancellationToken cancellationToken) => OfOfferAsync(WebhookEvent.OfferSent, ApplicationStatus.OfferSent, context, cancellationToken);

    public Task HandleAsync(OfferAccepted fact, FactContext context, CancellationToken cancellationToken) => OfOfferAsync(WebhookEvent.OfferAccepted, ApplicationStatus.Accepted, context, cancellationToken);

    public Task HandleAsync(OfferDeclined fact, FactContext context, CancellationToken cancellationToken) => OfOfferAsync(WebhookEvent.OfferDeclined, ApplicationStatus.Declined, context, cancellationToken);

    public Task HandleAsync(CandidateHired fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(WebhookEvent.CandidateHired, fact.ApplicationId, ApplicationStatus.Hired, context, cancellationToken);

    public static string BodyOf(WebhookEvent kind, DateTimeOffset at, WebhookData data) => JsonSerializer.Serialize(new WebhookMessage(kind, at, data), Json);

    private async Task OfVacancyAsync(WebhookEvent kind, VacancyStatus status, FactContext context, CancellationToken cancellationToken)
    {
        var reference = await db.Vacancies.Where(v => v.Id == context.SubjectId).Select(v => v.Reference).SingleOrDefaultAsync(cancellationToken);
        await QueueAsync(kind, new WebhookData { VacancyId = context.SubjectId, VacancyReference = reference, Status = status.ToString() }, context, cancellationToken);
    }

    private async Task OfOfferAsync(WebhookEvent kind, ApplicationStatus status, FactContext context, CancellationToken cancellationToken) =>
        await OfApplicationAsync(kind, await db.Set<Offer>().Where(o => o.Id == context.SubjectId).Select(o => o.ApplicationId).SingleOrDefaultAsync(cancellationToken), status, context, cancellationToken);

    /// <summary>Nothing is told of an application that was erased in the meantime.</summary>
    private async Task OfApplicationAsync(WebhookEvent kind, Guid applicationId, ApplicationStatus status, FactContext context, CancellationToken cancellationToken)
    {
        var about = await (from a in db.Applications where a.Id == applicationId join v in db.Vacancies on a.VacancyId equals v.Id select new { v.Id, v.Reference }).SingleOrDefaultAsync(cancellationToken);
        if (about is not null)
        {
            await QueueAsync(kind, new WebhookData { ApplicationId = applicationId, VacancyId = about.Id, VacancyReference = about.Reference, Status = status.ToString() }, context, cancellationToken);
        }
    }

    private async Task QueueAsync(WebhookEvent kind, WebhookData data, FactContext context, CancellationToken cancellationToken)
    {
        var (body, now) = (BodyOf(kind, context.At, data), clock.GetUtcNow());
        foreach (var webhook in (await db.Webhooks.AsNoTracking().Where(w => w.DisabledAt == null && w.SinceFact < context.FactId).ToListAsync(cancellationToken)).Where(w => w.Events.Contains(kind)))
        {
            db.Add(new WebhookDelivery { WebhookId = webhook.Id, FactId = context.FactId, Event = kind, Body = body, QueuedAt = now, DueAt = now });
            signal.Pending();
        }
    }
}

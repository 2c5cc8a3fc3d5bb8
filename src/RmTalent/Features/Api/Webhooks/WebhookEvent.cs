using System.Collections.Frozen;
using System.Text.Json.Serialization;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>What can be told to an endpoint. Each comes of one fact.</summary>
public enum WebhookEvent
{
    [Text("Test"), JsonStringEnumMemberName("ping")] Ping,
    [Text("Vacancy published"), JsonStringEnumMemberName("vacancy.published")] VacancyPublished,
    [Text("Vacancy closed"), JsonStringEnumMemberName("vacancy.closed")] VacancyClosed,
    [Text("Vacancy filled"), JsonStringEnumMemberName("vacancy.filled")] VacancyFilled,
    [Text("Application received"), JsonStringEnumMemberName("application.submitted")] ApplicationSubmitted,
    [Text("Application moved on"), JsonStringEnumMemberName("application.moved")] ApplicationMoved,
    [Text("Application turned down"), JsonStringEnumMemberName("application.turned_down")] ApplicationTurnedDown,
    [Text("Application withdrawn"), JsonStringEnumMemberName("application.withdrawn")] ApplicationWithdrawn,
    [Text("Offer sent"), JsonStringEnumMemberName("offer.sent")] OfferSent,
    [Text("Offer accepted"), JsonStringEnumMemberName("offer.accepted")] OfferAccepted,
    [Text("Offer declined"), JsonStringEnumMemberName("offer.declined")] OfferDeclined,
    [Text("Candidate hired"), JsonStringEnumMemberName("candidate.hired")] CandidateHired,
}

public static class WebhookEvents
{
    private static readonly FrozenDictionary<WebhookEvent, string> Names = Enum.GetValues<WebhookEvent>().ToFrozenDictionary(e => e, e => ApiScopes.JsonNameOf(e));

    /// <summary>Those that one can subscribe to; a test comes when it is asked for.</summary>
    public static readonly IReadOnlyList<WebhookEvent> All = [.. Enum.GetValues<WebhookEvent>().Where(e => e is not WebhookEvent.Ping)];

    public static string NameOf(WebhookEvent kind) => Names[kind];
}

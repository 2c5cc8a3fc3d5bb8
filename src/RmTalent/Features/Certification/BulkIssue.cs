using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>Certificates for a whole group: ordered at once, then issued one after the other, each by itself, also over a restart.</summary>
public sealed class BulkIssue : Entity
{
    public const int MaxPeople = 500;

    private BulkIssue()
    {
    }

    public Guid TemplateId { get; private set; }

    /// <summary>The class that it is for; null for people picked by hand.</summary>
    public Guid? SessionId { get; private set; }

    public Guid StartedById { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public int Total { get; private set; }

    public override IEnumerable<Guid> Concerning() => SessionId is { } session ? [TemplateId, session] : [TemplateId];

    /// <returns>The order with its parts, all to be added.</returns>
    public static (BulkIssue Bulk, IReadOnlyList<CertificateOrder> Orders) Start(
        Guid templateId, Guid? sessionId, IReadOnlyCollection<OrderedPerson> people, Guid byId, DateTimeOffset now)
    {
        Refuse.When(people.Count == 0, "Choose at least one person");
        Refuse.When(people.Count > MaxPeople, "At most {0} people at a time", MaxPeople);
        var bulk = new BulkIssue { TemplateId = templateId, SessionId = sessionId, StartedById = byId, StartedAt = now, Total = people.Count };
        bulk.Record(new BulkIssueStarted(people.Count));
        return (bulk, [.. people.Select(p => CertificateOrder.Place(bulk, p))]);
    }
}

public sealed record OrderedPerson(Guid PersonId, string Occasion, Guid? CompletionId = null);

public enum OrderState
{
    [Text("Waiting"), Tone(Tone.Neutral)]
    Waiting,

    [Text("Issued"), Tone(Tone.Good)]
    Issued,

    [Text("Had it already"), Tone(Tone.Info)]
    Skipped,

    [Text("Failed"), Tone(Tone.Bad)]
    Failed,
}

/// <summary>One person's certificate in a bulk issue: waiting, then issued, skipped because the person has it, or failed, from where it may be tried again.</summary>
public sealed class CertificateOrder : Entity
{
    public const int ProblemMaxLength = 300;

    private CertificateOrder()
    {
    }

    public Guid BulkIssueId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Occasion { get; private set; } = "";

    public Guid? CompletionId { get; private set; }

    public OrderState State { get; private set; }

    public Guid? AwardId { get; private set; }

    /// <summary>Why it failed, an English key.</summary>
    public string? Problem { get; private set; }

    internal static CertificateOrder Place(BulkIssue bulk, OrderedPerson person)
    {
        var order = new CertificateOrder { BulkIssueId = bulk.Id, PersonId = person.PersonId, Occasion = person.Occasion, CompletionId = person.CompletionId };
        order.Record(new CertificateOrdered(bulk.Id));
        return order;
    }

    public void Fill(Award? award)
    {
        Refuse.When(State != OrderState.Waiting, "This order is settled");
        (State, AwardId) = (award is null ? OrderState.Skipped : OrderState.Issued, award?.Id);
        Record(new CertificateOrderFilled(award?.Id));
    }

    public void Fail(string problem)
    {
        Refuse.When(State != OrderState.Waiting, "This order is settled");
        (State, Problem) = (OrderState.Failed, problem);
        Record(new CertificateOrderFailed());
    }

    public void TryAgain()
    {
        Refuse.When(State != OrderState.Failed, "Only what failed is tried again");
        (State, Problem) = (OrderState.Waiting, null);
        Record(new CertificateOrdered(BulkIssueId));
    }
}

[Says("started issuing certificates to {People} people")]
public sealed record BulkIssueStarted(int People) : IFact;

[Says("ordered a certificate")]
public sealed record CertificateOrdered(Guid BulkIssueId) : IFact;

[Says("filled the order for a certificate")]
public sealed record CertificateOrderFilled(Guid? AwardId) : IFact;

[Says("could not issue an ordered certificate")]
public sealed record CertificateOrderFailed : IFact;

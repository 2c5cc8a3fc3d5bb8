using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

public enum InterviewStatus
{
    [Text("Waiting for the candidate"), Tone(Tone.Warning)]
    Offered,

    [Text("Booked"), Tone(Tone.Info)]
    Booked,

    [Text("Decided"), Tone(Tone.Good)]
    Decided,

    [Text("Cancelled"), Tone(Tone.Neutral)]
    Cancelled,
}

/// <summary>One candidate before one panel: Offered (several times) → Booked (one of them) → Decided by a named person; or → Cancelled.</summary>
public sealed class Interview : Entity
{
    public const int MaxSlots = 10;
    public const int AdjustmentsMaxLength = 1000;
    public const int ReasonMaxLength = 500;

    /// <summary>Marks are taken for this long after the interview ends.</summary>
    public static readonly TimeSpan ScoringTime = TimeSpan.FromHours(24);

    /// <summary>The candidate may choose another time until this long before the start.</summary>
    public static readonly TimeSpan RebookingStops = TimeSpan.FromHours(24);

    private readonly List<Scorecard> _panel = [];
    private readonly List<InterviewSlot> _slots = [];

    private Interview()
    {
    }

    public Guid ApplicationId { get; private set; }

    public Guid VacancyId { get; private set; }

    /// <summary>The round of the plan. What it asked when the panel was built is kept here, so that a later plan does not change this interview.</summary>
    public Guid RoundId { get; private set; }

    public int Round { get; private set; }

    public string RoundName { get; private set; } = "";

    public int Minutes { get; private set; }

    public InterviewForm Form { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>IANA zone in which the slots were planned.</summary>
    public string TimeZone { get; private set; } = "";

    public IReadOnlyList<Guid> CompetencyIds { get; private set; } = [];

    public IReadOnlyList<Guid> QuestionIds { get; private set; } = [];

    public InterviewStatus Status { get; private set; }

    public DateTimeOffset BookBy { get; private set; }

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>SEQUENCE of the calendar event; rises with every change that calendars must follow.</summary>
    public int Sequence { get; private set; }

    /// <summary>What the candidate asked for, for example a lift or more time.</summary>
    public string Adjustments { get; private set; } = "";

    public InterviewDecision? Decision { get; private set; }

    public IReadOnlyList<Scorecard> Panel => _panel;

    public IReadOnlyList<InterviewSlot> Slots => [.. _slots.OrderBy(s => s.StartsAt)];

    /// <summary>How many scorecards a decision needs: all but one, and never fewer than two.</summary>
    public int Quorum => QuorumOf(_panel.Count);

    public override IEnumerable<Guid> Concerning() => [ApplicationId];

    public static int QuorumOf(int panel) => Math.Max(2, panel - 1);

    public static Interview Offer(Guid applicationId, InterviewPlan plan, InterviewRound round, IReadOnlyCollection<Guid> panel, SlotOffer offer, DateTimeOffset now)
    {
        var distinct = panel.Distinct().ToList();
        Refuse.When(distinct.Count != round.Panellists, "This round has {0} panellists for every candidate. You chose {1}", round.Panellists, distinct.Count);
        var interview = new Interview
        {
            ApplicationId = applicationId,
            VacancyId = plan.VacancyId,
            RoundId = round.Id,
            Round = round.Position,
            RoundName = round.Name,
            Minutes = round.Minutes,
            Form = round.Form,
            Place = offer.Place ?? round.Place,
            TimeZone = offer.TimeZone,
            CompetencyIds = round.CompetencyIds,
            QuestionIds = round.QuestionIds,
        };
        interview._panel.AddRange(distinct.Select(p => Scorecard.Seat(interview, p)));
        interview.TakeSlots(offer, now);
        return interview;
    }

    /// <summary>None of the times suited, or the candidate did not answer: other times.</summary>
    public void OfferAgain(SlotOffer offer, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Offered, "The candidate has already booked a time");
        _slots.Clear();
        TakeSlots(offer, now);
    }

    /// <summary>The candidate takes one of the offered times, or another one instead of it.</summary>
    public void Book(DateTimeOffset startsAt, string? adjustments, DateTimeOffset now)
    {
        RefuseUnlessLive();
        Refuse.When(Status is InterviewStatus.Offered && now >= BookBy, "The times have expired. Please ask us for new ones");
        Refuse.When(Status is InterviewStatus.Booked && now >= StartsAt - RebookingStops, "It is too late to choose another time here. Please call or write to us");
        Refuse.When(startsAt <= now || !_slots.Exists(s => s.StartsAt == startsAt), "This time is no longer offered. Choose another");
        var first = Status is InterviewStatus.Offered;
        Adjustments = adjustments?.Trim() ?? "";
        Set(startsAt);
        Record(first ? new InterviewBooked(startsAt) : new InterviewMoved(startsAt, null));
    }

    /// <summary>The recruiter moves a booked interview, with the candidate's consent.</summary>
    public void Move(DateTimeOffset startsAt, string place, string reason, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked || now >= EndsAt, "Only a booked interview that lies ahead can be moved");
        Refuse.When(startsAt <= now, "Choose a time that lies ahead");
        Place = place.Trim();
        Set(startsAt);
        Record(new InterviewMoved(startsAt, reason));
    }

    public void Cancel(string reason)
    {
        RefuseUnlessLive();
        Refuse.When(_panel.Exists(c => c.Status is ScorecardStatus.Submitted), "This interview has been scored. Decide instead of cancelling");
        _panel.ForEach(c => c.Release());
        Sequence++;
        Status = InterviewStatus.Cancelled;
        Record(new InterviewCancelled(reason));
    }

    /// <summary>Opens the scorecards that are missing until a later instant.</summary>
    public void GiveMoreTime(DateTimeOffset until, string reason, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked || EndsAt > now, "Only an interview that was held gets more time");
        Refuse.When(until <= now, "Choose a time that lies ahead");
        Refuse.When(_panel.TrueForAll(c => c.Status is ScorecardStatus.Submitted), "Everybody has scored");
        _panel.ForEach(c => c.Expect(until, until.AddHours(-4)));
        Record(new ScoringTimeGiven(until, reason));
    }

    /// <summary>The gate: a named person decides, on a quorum of scorecards, pointing at evidence.</summary>
    public void Decide(Guid byId, DecisionInput input, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked, "This interview cannot be decided");
        Refuse.When(_panel.Exists(c => c.Status is ScorecardStatus.Open), "Wait until everybody on the panel has scored or the deadline has passed");
        Refuse.When(_panel.Count(c => c.Status is ScorecardStatus.Submitted) < Quorum, "A decision needs {0} scorecards. Give the panel more time", Quorum);
        Refuse.When(string.IsNullOrWhiteSpace(input.Reason), "Give your reasons");
        Refuse.When(!input.CompetencyIds.Intersect(CompetencyIds).Any(), "Point at the evidence: choose at least one competency");
        Decision = InterviewDecision.By(byId, input, now);
        Status = InterviewStatus.Decided;
        Record(new HiringDecided(ApplicationId, input.Outcome));
    }

    private void RefuseUnlessLive()
    {
        Refuse.When(Status is InterviewStatus.Cancelled, "This interview was cancelled");
        Refuse.When(Status is InterviewStatus.Decided, "This interview is already decided");
    }

    private void TakeSlots(SlotOffer offer, DateTimeOffset now)
    {
        var slots = offer.StartsAt.Distinct().Order().ToList();
        Refuse.When(slots.Count is 0 or > MaxSlots, "Offer from 1 to {0} times", MaxSlots);
        Refuse.When(slots[0] <= now, "Choose times that lie ahead");
        Refuse.When(offer.BookBy <= now, "Give the candidate time to answer");
        _slots.AddRange(slots.Select(s => new InterviewSlot(s)));
        BookBy = offer.BookBy < slots[^1] ? offer.BookBy : slots[^1]; // no longer than there is something to choose
        Record(new InterviewOffered(Round, slots.Count));
    }

    private void Set(DateTimeOffset startsAt)
    {
        (StartsAt, EndsAt, Status) = (startsAt, startsAt.AddMinutes(Minutes), InterviewStatus.Booked);
        Sequence++;
        _panel.ForEach(c => c.Expect(EndsAt.Value + ScoringTime, EndsAt.Value.AddHours(1)));
    }
}

/// <summary>Times that are offered to a candidate, and until when one can be taken.</summary>
public sealed record SlotOffer(IReadOnlyCollection<DateTimeOffset> StartsAt, DateTimeOffset BookBy, string TimeZone, string? Place = null);

public sealed class InterviewSlot(DateTimeOffset startsAt)
{
    public DateTimeOffset StartsAt { get; private init; } = startsAt;
}

[Says("offered {Slots} times for round {Round}")]
public sealed record InterviewOffered(int Round, int Slots) : IFact;

[Says("booked the interview")]
public sealed record InterviewBooked(DateTimeOffset StartsAt) : IFact;

[Says("moved the interview")]
public sealed record InterviewMoved(DateTimeOffset StartsAt, string? Reason) : IReasonedFact;

[Says("cancelled the interview")]
public sealed record InterviewCancelled(string? Reason) : IReasonedFact;

[Says("gave the panel more time to score")]
public sealed record ScoringTimeGiven(DateTimeOffset Until, string? Reason) : IReasonedFact;

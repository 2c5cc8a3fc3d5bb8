using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
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

    [Text("Not held"), Tone(Tone.Bad)]
    NotHeld,
}

/// <summary>
/// One candidate before one panel: Offered (several times) → Booked (one of them) → Decided by a named person; or → Cancelled, or → NotHeld when the candidate did not answer or come.
/// </summary>
public sealed partial class Interview : Entity
{
    public const int MaxSlots = 10;
    public const int AdjustmentsMaxLength = 1000;
    public const int ReasonMaxLength = 500;

    /// <summary>Marks are taken until the same time so many working days after the interview ends.</summary>
    public const int ScoringDays = 1;

    /// <summary>The candidate may choose another time until this long before the start.</summary>
    public static readonly TimeSpan RebookingStops = TimeSpan.FromHours(24);

    /// <summary>How often the candidate may choose another time; after that a person arranges it.</summary>
    public const int MaxCandidateMoves = 2;

    private readonly List<Scorecard> _panel = [];
    private readonly List<InterviewSlot> _slots = [];
    private readonly List<InterviewDecision> _decisions = [];

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

    /// <summary>What the candidate asked for, in the candidate's words: for the recruiter's eyes only.</summary>
    public string Adjustments { get; private set; } = "";

    /// <summary>What the panel is to arrange, in the recruiter's words, for example a step-free room; never why.</summary>
    public string Arrangements { get; private set; } = "";

    /// <summary>How often the candidate has chosen another time.</summary>
    public int CandidateMoves { get; private set; }

    /// <summary>When the candidate said that none of the times suits, until other times are offered; and what would suit.</summary>
    public DateTimeOffset? OtherTimesAskedAt { get; private set; }

    public string OtherTimesNote { get; private set; } = "";

    /// <summary>The decision that stands; a reopened application leaves none until somebody decides again.</summary>
    public InterviewDecision? Decision => Status is InterviewStatus.Decided ? _decisions.MaxBy(d => d.At) : null;

    /// <summary>Every decision that was ever taken on this interview.</summary>
    public IReadOnlyList<InterviewDecision> Decisions => _decisions;

    public IReadOnlyList<Scorecard> Panel => _panel;

    public IReadOnlyList<InterviewSlot> Slots => [.. _slots.OrderBy(s => s.StartsAt)];

    /// <summary>How many scorecards a decision needs: all but one, and never fewer than two.</summary>
    public int Quorum => QuorumOf(_panel.Count);

    /// <summary>Rises with every change of the interview and of the panel's scorecards.</summary>
    public int SheetVersion => Version + _panel.Sum(c => c.Version);

    public override IEnumerable<Guid> Concerning() => [ApplicationId];

    public static int QuorumOf(int panel) => Math.Max(2, panel - 1);
}

/// <summary>Times that are offered to a candidate, and until when one can be taken.</summary>
public sealed record SlotOffer(IReadOnlyCollection<DateTimeOffset> StartsAt, DateTimeOffset BookBy, string TimeZone, string? Place = null);

public sealed class InterviewSlot(DateTimeOffset startsAt)
{
    public DateTimeOffset StartsAt { get; private init; } = startsAt;
}

using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

public enum ScorecardStatus
{
    [Text("Not scored yet"), Tone(Tone.Info)]
    Open,

    [Text("Scored"), Tone(Tone.Good)]
    Submitted,

    [Text("Lapsed"), Tone(Tone.Bad)]
    Lapsed,
}

/// <summary>The panellist's advice. There is no middle: no answer means no decision.</summary>
public enum Overall
{
    [Text("Definitely not"), Tone(Tone.Bad)]
    DefinitelyNot,

    [Text("No"), Tone(Tone.Warning)]
    No,

    [Text("Yes"), Tone(Tone.Good)]
    Yes,

    [Text("Strong yes"), Tone(Tone.Good)]
    StrongYes,
}

/// <summary>
/// One panellist's seat and sealed marks: Open → Submitted, or → Lapsed at the deadline, from which more time opens it again.
/// Its facts carry no marks: a timeline must not break the seal.
/// </summary>
public sealed class Scorecard : Entity
{
    public const int CommentMaxLength = 2000;

    private readonly List<ScoreMark> _marks = [];
    private readonly List<ScorecardRevision> _revisions = [];

    private Scorecard()
    {
    }

    public Guid InterviewId { get; private set; }

    public Guid ApplicationId { get; private set; }

    public Guid PanellistId { get; private set; }

    public ScorecardStatus Status { get; private set; }

    public Overall? Overall { get; private set; }

    public string Comment { get; private set; } = "";

    /// <summary>Set when the candidate books; marks are taken until then, exclusive.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the panellist is next reminded; null when never again.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Loaded only on request: the marks of others are sealed.</summary>
    public IReadOnlyList<ScoreMark> Marks => _marks;

    public IReadOnlyList<ScorecardRevision> Revisions => _revisions;

    public ScoreMark? MarkOf(Guid competencyId) => _marks.Find(m => m.CompetencyId == competencyId);

    public override IEnumerable<Guid> Concerning() => [InterviewId, ApplicationId];

    internal static Scorecard Seat(Interview interview, Guid panellistId) =>
        new() { InterviewId = interview.Id, ApplicationId = interview.ApplicationId, PanellistId = panellistId };

    /// <summary>Keeps unfinished marks, for their author only.</summary>
    public void Draft(ScorecardInput input, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Take(input);
        MustNotChange(); // by another tab, whose marks would be lost
    }

    public void Submit(ScorecardInput input, IReadOnlyCollection<Guid> inFocus, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Require(input, inFocus);
        Take(input);
        (Status, SubmittedAt, RemindAt) = (ScorecardStatus.Submitted, now, null);
        Record(new ScorecardSubmitted(InterviewId, PanellistId));
    }

    /// <summary>Changes submitted marks, saying why; what they were is kept.</summary>
    public void Revise(ScorecardInput input, IReadOnlyCollection<Guid> inFocus, string reason, DateTimeOffset now)
    {
        Refuse.When(Status is not ScorecardStatus.Submitted, "Only a submitted scorecard is changed with a reason");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why the marks change");
        Require(input, inFocus);
        _revisions.Add(ScorecardRevision.Of(this, reason.Trim(), now));
        Take(input);
        Record(new ScorecardRevised(InterviewId, PanellistId, reason.Trim()));
    }

    /// <summary>The deadline passed without marks. Doing it again changes nothing.</summary>
    public void Lapse(DateTimeOffset now)
    {
        if (Status is ScorecardStatus.Open && now >= DueAt)
        {
            (Status, RemindAt) = (ScorecardStatus.Lapsed, null);
            Record(new ScorecardLapsed(InterviewId, PanellistId));
        }
    }

    public void Reminded(DateTimeOffset? next) => RemindAt = next < DueAt ? next : null;

    internal void Expect(DateTimeOffset dueAt, DateTimeOffset remindAt)
    {
        if (Status is not ScorecardStatus.Submitted)
        {
            (Status, DueAt, RemindAt) = (ScorecardStatus.Open, dueAt, remindAt < dueAt ? remindAt : null);
        }
    }

    internal void Release()
    {
        (DueAt, RemindAt) = (null, null);
        MustNotChange(); // nor be submitted in the same moment
    }

    private void RefuseUnlessOpen(DateTimeOffset now)
    {
        Refuse.When(Status is ScorecardStatus.Submitted, "You have already submitted your scores");
        Refuse.When(DueAt is null, "This interview has no time yet, so there is nothing to score");
        Refuse.When(Status is ScorecardStatus.Lapsed || now >= DueAt, "The scoring deadline has passed. Ask the recruiter for more time");
    }

    private static void Require(ScorecardInput input, IReadOnlyCollection<Guid> inFocus)
    {
        Refuse.When(inFocus.Except(input.Marks.Where(m => m.Level is not null).Select(m => m.CompetencyId)).Any(), "Give every competency a mark from 1 to 5");
        Refuse.When(input.Marks.Any(m => string.IsNullOrWhiteSpace(m.Evidence)), "Say what you saw or heard for every mark");
        Refuse.When(input.Overall is null, "Choose your overall advice");
    }

    private void Take(ScorecardInput input)
    {
        Refuse.When(input.Marks.Any(m => m.Level is < 1 or > Competency.Levels), "A level runs from 1 to 5");
        (Overall, Comment) = (input.Overall, input.Comment?.Trim() ?? "");
        foreach (var mark in input.Marks)
        {
            var kept = MarkOf(mark.CompetencyId);
            if (kept is null)
            {
                _marks.Add(kept = new ScoreMark(Id, mark.CompetencyId));
            }

            kept.Give(mark.Level, mark.Evidence?.Trim() ?? "");
        }
    }
}

[Says("submitted a scorecard")]
public sealed record ScorecardSubmitted(Guid InterviewId, Guid PanellistId) : IFact;

[Says("changed a submitted scorecard")]
public sealed record ScorecardRevised(Guid InterviewId, Guid PanellistId, string? Reason) : IReasonedFact;

[Says("closed a scorecard that was not submitted in time")]
public sealed record ScorecardLapsed(Guid InterviewId, Guid PanellistId) : IFact;

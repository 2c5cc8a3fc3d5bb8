using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Shadowing;

/// <summary>
/// A newcomer watches an experienced colleague at work: proposed, agreed, scheduled, held, reflected on by both, signed off by the host and then by the line manager;
/// or cancelled, or missed, or closed because one of the two has left.
/// </summary>
public sealed partial class ShadowingVisit : Entity
{
    public const int WordsMaxLength = 2000;
    public const int PlaceMaxLength = 200;
    public const int MaxFocus = 4;

    private ShadowingVisit()
    {
    }

    public Guid NewcomerId { get; private set; }

    public Guid HostId { get; private set; }

    public Guid ProposedById { get; private set; }

    public VisitMode Mode { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What the newcomer hopes to see.</summary>
    public string Hope { get; private set; } = "";

    /// <summary>Competencies to look at, and what was known of the newcomer when the visit was proposed.</summary>
    public Focus Focus { get; private set; } = Focus.None;

    public override IEnumerable<Guid> Concerning() => [NewcomerId, HostId];

    public static ShadowingVisit Propose(VisitPlan plan, Guid byId, DateTimeOffset now)
    {
        Refuse.When(plan.NewcomerId == plan.HostId, "Nobody shadows themselves");
        if (plan.Focus.Count > MaxFocus)
        {
            throw new RefusedException("Choose at most {0} competencies", MaxFocus) { Field = "Form.FocusIds" };
        }

        var visit = new ShadowingVisit
        {
            NewcomerId = plan.NewcomerId,
            HostId = plan.HostId,
            ProposedById = byId,
            Mode = plan.Mode,
            Place = plan.Place.Trim(),
            Hope = plan.Hope.Trim(),
            Focus = new([.. plan.Focus.DistinctBy(f => f.CompetencyId)]),
            StatusSince = now,
        };
        visit.Record(new ShadowingProposed(plan.NewcomerId, plan.HostId));
        return visit;
    }
}

public sealed record VisitPlan(Guid NewcomerId, Guid HostId, VisitMode Mode, string Place, string Hope, IReadOnlyList<FocusPoint> Focus);

/// <summary>A competency to look at; where a gap was known, the level that was seen and what saw it.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Expected">Level that the role asks for.</param>
/// <param name="Seen">Level at which the newcomer was seen; null when nothing was seen.</param>
/// <param name="Source">What saw it.</param>
/// <param name="SeenAt">When.</param>
public sealed record FocusPoint(Guid CompetencyId, int Expected, decimal? Seen = null, EvidenceSource? Source = null, DateTimeOffset? SeenAt = null)
{
    /// <summary>What a relationship manager is expected to show after the first months.</summary>
    public const int Usual = 3;

    /// <summary>The largest gap in a competency, or the usual expectation where no gap is known.</summary>
    public static FocusPoint Of(Guid competencyId, IEnumerable<CompetencyGap> gaps) =>
        gaps.Where(g => g.CompetencyId == competencyId).MaxBy(g => g.Expected - g.Level) is { } gap
            ? new FocusPoint(competencyId, gap.Expected, gap.Level, gap.Source, gap.ObservedAt)
            : new FocusPoint(competencyId, Usual);
}

public sealed record Focus(IReadOnlyList<FocusPoint> Points)
{
    public static readonly Focus None = new([]);

    public IEnumerable<Guid> Ids => Points.Select(p => p.CompetencyId);
}

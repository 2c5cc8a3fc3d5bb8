using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>The score matrix of one panel and what follows from it: medians, spread, agreement and how lenient each rater is.</summary>
public sealed class DebriefSheet
{
    private readonly IReadOnlyList<int?[]> _marks;

    public DebriefSheet(IReadOnlyList<DebriefCard> cards, IReadOnlyList<(Guid Id, LocalisedText Name, int? Required)> competencies)
    {
        Cards = cards;
        Rows = [.. competencies.Select(c => new DebriefRow(c.Id, c.Name, c.Required, [.. cards.Select(card => card.Marks.FirstOrDefault(m => m.CompetencyId == c.Id))]))];
        _marks = [.. Rows.Select(r => r.Marks.Select(m => m?.Level).ToArray())];
        Leniency = Agreement.Leniency(_marks);
    }

    public IReadOnlyList<DebriefCard> Cards { get; }

    public IReadOnlyList<DebriefRow> Rows { get; }

    public IReadOnlyList<double?> Leniency { get; }

    public double? Exact => Agreement.Share(_marks, 0);

    public double? WithinOne => Agreement.Share(_marks, 1);

    /// <summary>The chance-corrected measure that the number of raters calls for: quadratic kappa for two, ICC(2,k) for more.</summary>
    public AgreementFigure Main => Cards.Count == 2 ? Kappa(KappaWeights.Quadratic) : Agreement.IntraclassCorrelation(_marks).Average;

    /// <summary>The same of two raters with linear weights, or of one rater among more.</summary>
    public AgreementFigure Beside => Cards.Count == 2 ? Kappa(KappaWeights.Linear) : Agreement.IntraclassCorrelation(_marks).Single;

    public AgreementStrength? Strength => Cards.Count == 2 ? Main.AsKappa : Main.AsIntraclass;

    public int ToDiscuss => Rows.Count(r => r.Discuss);

    /// <summary>What was changed after submitting, oldest first, with what it was before.</summary>
    public IReadOnlyList<MarkChange> Changes => [.. Cards.SelectMany(ChangesOf).OrderBy(c => c.At)];

    private static IEnumerable<MarkChange> ChangesOf(DebriefCard card)
    {
        var versions = card.Revisions.OrderBy(r => r.At).ToList();
        return versions.Select((version, n) => new MarkChange(
            card.Name, version.At, version.Reason, version.Was, n + 1 < versions.Count ? versions[n + 1].Was : new ScorecardInput(card.Marks, card.Overall, card.Comment)));
    }

    private AgreementFigure Kappa(KappaWeights weights) =>
        Agreement.WeightedKappa([.. _marks.Where(r => r[0] is not null && r[1] is not null).Select(r => (r[0]!.Value, r[1]!.Value))], weights);
}

public sealed record DebriefCard(Guid PanellistId, string Name, Overall? Overall, string Comment, IReadOnlyList<CardVersion> Revisions, IReadOnlyList<MarkInput> Marks)
{
    internal DebriefCard Covered(Redaction redaction) => !redaction.Covers ? this : this with
    {
        Comment = redaction.In(Comment),
        Marks = Covered(Marks, redaction),
        Revisions = [.. Revisions.Select(r => r with
        {
            Reason = redaction.In(r.Reason),
            Was = r.Was with { Marks = Covered(r.Was.Marks, redaction), Comment = redaction.In(r.Was.Comment ?? "") },
        })],
    };

    private static List<MarkInput> Covered(IReadOnlyList<MarkInput> marks, Redaction redaction) => [.. marks.Select(m => m with { Evidence = redaction.In(m.Evidence ?? "") })];
}

/// <summary>What a submitted scorecard said before it was changed.</summary>
public sealed record CardVersion(DateTimeOffset At, string Reason, ScorecardInput Was);

/// <summary>A change of a submitted scorecard: both versions are shown.</summary>
public sealed record MarkChange(string By, DateTimeOffset At, string Reason, ScorecardInput Was, ScorecardInput Became)
{
    /// <summary>The competencies on which mark or evidence changed.</summary>
    public IEnumerable<(Guid CompetencyId, MarkInput? Was, MarkInput Became)> Marks =>
        Became.Marks.Select(m => (m.CompetencyId, Was: Was.Marks.FirstOrDefault(w => w.CompetencyId == m.CompetencyId), Became: m)).Where(m => m.Was != m.Became);
}

public sealed record DebriefRow(Guid CompetencyId, LocalisedText Name, int? Required, IReadOnlyList<MarkInput?> Marks)
{
    /// <summary>What evidence expects of a competency that the vacancy does not name: working level.</summary>
    public const int DefaultExpected = 3;

    private List<int> Given => [.. Marks.Select(m => m?.Level).OfType<int>()];

    public decimal? Median => Agreement.Median(Given);

    public int Spread => Agreement.Spread(Given);

    public bool Discuss => Spread >= Agreement.DiscussFrom;

    public Observation? ObservedIn(Guid interviewId, string? note) =>
        Median is { } median ? new Observation(CompetencyId, median, Required ?? DefaultExpected, EvidenceSource.Interview, interviewId, note) : null;
}

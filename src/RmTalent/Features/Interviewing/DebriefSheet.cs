using RmTalent.Features.Competencies;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing;

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

    /// <summary>Weighted kappa of two raters.</summary>
    public double? Kappa => Cards.Count == 2
        ? Agreement.WeightedKappa([.. _marks.Where(r => r[0] is not null && r[1] is not null).Select(r => (r[0]!.Value, r[1]!.Value))])
        : null;

    /// <summary>ICC(2,k) of three raters or more.</summary>
    public double? Icc => Cards.Count > 2 ? Agreement.IntraclassCorrelation(_marks) : null;
}

public sealed record DebriefCard(Guid PanellistId, string Name, Overall? Overall, string Comment, int Revisions, IReadOnlyList<MarkInput> Marks);

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

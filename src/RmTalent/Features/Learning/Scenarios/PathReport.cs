using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>How many people took which way through one version of a scenario. A figure about fewer than five people is never in it.</summary>
public sealed class PathReport
{
    public const int Fewest = 5;
    private const int MostRuns = 5000;

    private readonly Dictionary<Guid, int> _atNode;
    private readonly Dictionary<Guid, int> _chose;

    private PathReport(Dictionary<Guid, int> atNode, Dictionary<Guid, int> chose, IReadOnlyList<WholePath> paths, IReadOnlyDictionary<Ending, int> endings, int people)
    {
        (_atNode, _chose, Paths, Endings, People) = (atNode, chose, paths, endings, people);
    }

    /// <summary>People who came to an end.</summary>
    public int People { get; }

    /// <summary>Whole ways from beginning to end that five people or more took, the most trodden first.</summary>
    public IReadOnlyList<WholePath> Paths { get; }

    /// <summary>People who reached each kind of end; kinds with fewer than five are left out.</summary>
    public IReadOnlyDictionary<Ending, int> Endings { get; }

    public bool IsEnough => People >= Fewest;

    public static async Task<PathReport> OfAsync(AppDbContext db, ScenarioVersion version, CancellationToken cancellationToken)
    {
        var runs = await db.ScenarioRuns.AsNoTracking().Where(r => r.ScenarioVersionId == version.Id && r.Ending != null).OrderByDescending(r => r.EndedAt).Take(MostRuns)
            .Select(r => new EndedRun(r.PersonId, r.Ending!.Value, r.Steps.OrderBy(s => s.Position).Select(s => new Taken(s.NodeId, s.ChoiceId)).ToList())).ToListAsync(cancellationToken);
        return Of(runs);
    }

    internal static PathReport Of(IReadOnlyList<EndedRun> runs) => new(
        Counted(runs.SelectMany(r => r.Steps.Select(s => (s.NodeId, r.PersonId)))),
        Counted(runs.SelectMany(r => r.Steps.Select(s => (s.ChoiceId, r.PersonId)))),
        [.. runs.GroupBy(r => string.Join('/', r.Steps.Select(s => s.ChoiceId)), StringComparer.Ordinal).Select(g => new WholePath([.. g.First().Steps.Select(s => s.ChoiceId)], g.First().Ending, PeopleIn(g))).Where(p => p.People >= Fewest).OrderByDescending(p => p.People)],
        runs.GroupBy(r => r.Ending).Select(g => (g.Key, Count: PeopleIn(g))).Where(e => e.Count >= Fewest).ToDictionary(e => e.Key, e => e.Count),
        PeopleIn(runs));

    /// <summary>People who came by, when they are five or more.</summary>
    public int? At(Node node) => _atNode.TryGetValue(node.Id, out var people) && people >= Fewest ? people : null;

    /// <summary>People who chose it; null when too few came by to say.</summary>
    public string? Shown(Choice choice) => _chose.TryGetValue(choice.Id, out var people) && people >= Fewest ? people.ToString(CultureInfo.CurrentCulture) : null;

    private static int PeopleIn(IEnumerable<EndedRun> runs) => runs.Select(r => r.PersonId).Distinct().Count();

    private static Dictionary<Guid, int> Counted(IEnumerable<(Guid What, Guid Person)> seen) =>
        seen.Distinct().GroupBy(s => s.What).ToDictionary(g => g.Key, g => g.Count());

    internal sealed record EndedRun(Guid PersonId, Ending Ending, IReadOnlyList<Taken> Steps);

    internal sealed record Taken(Guid NodeId, Guid ChoiceId);
}

/// <summary>A way from the beginning to an end.</summary>
public sealed record WholePath(IReadOnlyList<Guid> Choices, Ending Ending, int People);

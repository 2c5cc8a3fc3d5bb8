using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

public enum PlanChangeKind
{
    [Text("New")]
    Added,

    [Text("Changed")]
    Changed,

    [Text("Removed")]
    Removed,
}

/// <summary>One part of the plan that is not what it was, word by word.</summary>
public sealed record PlanChange(PlanChangeKind Kind, string Heading, IReadOnlyList<DiffRun> Words);

/// <summary>What changed between two versions of a plan, in the reader's language where the words are the product's.</summary>
public static class PlanDiff
{
    public static IReadOnlyList<PlanChange> Of(PlanContent before, PlanContent after, ITexts texts)
    {
        var (old, now) = (before.Actions.ToDictionary(a => a.Id), after.Actions.ToDictionary(a => a.Id));
        IEnumerable<PlanChange?> changes =
        [
            Part(texts["Period"], $"{before.From:d} – {before.To:d}", $"{after.From:d} – {after.To:d}"),
            Part(texts["Strengths to build on"], before.Strengths, after.Strengths),
            Part(texts["Where the person wants to go"], before.Ambition, after.Ambition),
            .. after.Actions.Select(a => old.TryGetValue(a.Id, out var was) ? Part(a.Details.What, WordsOf(was.Details, texts), WordsOf(a.Details, texts)) : new PlanChange(PlanChangeKind.Added, a.Details.What, WordDiff.Between("", WordsOf(a.Details, texts)))),
            .. before.Actions.Where(a => !now.ContainsKey(a.Id)).Select(a => new PlanChange(PlanChangeKind.Removed, a.Details.What, WordDiff.Between(WordsOf(a.Details, texts), ""))),
        ];
        return [.. changes.OfType<PlanChange>()];
    }

    private static PlanChange? Part(string heading, string before, string after) =>
        before == after ? null : new PlanChange(before.Length == 0 ? PlanChangeKind.Added : after.Length == 0 ? PlanChangeKind.Removed : PlanChangeKind.Changed, heading, WordDiff.Between(before, after));

    private static string WordsOf(ActionDetails action, ITexts texts) => string.Join('\n',
    [
        $"{texts.Of(action.Kind)}: {action.What}", texts["By {0:d}", action.DueOn], $"{texts["Support"]}: {action.Support}", $"{texts["How we see that it worked"]}: {action.Measure}",
        .. action.Items.Select(i => $"– {i.Title}"),
    ]);
}

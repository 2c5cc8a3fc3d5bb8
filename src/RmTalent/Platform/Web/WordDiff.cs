using System.Text.RegularExpressions;
using DiffPlex;

namespace RmTalent.Platform.Web;

public enum DiffKind { Same, Removed, Added }

/// <summary>A run of words that stayed, went or came.</summary>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>What changed between two texts, word by word, in reading order.</summary>
public static partial class WordDiff
{
    public static IReadOnlyList<DiffRun> Between(string before, string after)
    {
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, text => [.. Word().Matches(text).Select(m => m.Value)]);
        var runs = new List<DiffRun>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(runs, DiffKind.Same, diff.PiecesNew[at..block.InsertStartB]);
            Add(runs, DiffKind.Removed, diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(runs, DiffKind.Added, diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, DiffKind.Same, diff.PiecesNew[at..]);
        return Joined(runs);
    }

    /// <summary>Changes that only a space or a comma parts are read as one: first all that went, then all that came.</summary>
    private static List<DiffRun> Joined(List<DiffRun> runs)
    {
        var joined = new List<DiffRun>();
        for (var n = 0; n < runs.Count;)
        {
            var end = n;
            while (end < runs.Count && (runs[end].Kind is not DiffKind.Same || (end > n && end + 1 < runs.Count && IsGap(runs[end].Text))))
            {
                end++;
            }

            if (end == n)
            {
                joined.Add(runs[n++]);
                continue;
            }

            var block = runs[n..end];
            joined.AddRange(block.Select(r => r.Kind).Distinct().Count() < 3 ? block : [Side(block, DiffKind.Removed), Side(block, DiffKind.Added)]);
            n = end;
        }

        return joined;
    }

    private static bool IsGap(string text) => !text.Any(c => char.IsLetterOrDigit(c) || c == '\n');

    private static DiffRun Side(List<DiffRun> block, DiffKind kind) => new(kind, string.Concat(block.Where(r => r.Kind == kind || r.Kind is DiffKind.Same).Select(r => r.Text)));

    private static void Add(List<DiffRun> runs, DiffKind kind, string[] pieces)
    {
        if (pieces.Length > 0)
        {
            runs.Add(new DiffRun(kind, string.Concat(pieces)));
        }
    }

    /// <summary>A figure with its separators, a word, or one character between words.</summary>
    [GeneratedRegex(@"\d+(?:[.,\u00a0\u202f]\d+)+|[^\s,.;:()]+|[\s,.;:()]", RegexOptions.None, 1000)]
    private static partial Regex Word();
}

using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Scorm;

public enum ScormStandard
{
    [Text("SCORM 1.2")]
    Scorm12,

    [Text("SCORM 2004")]
    Scorm2004,
}

/// <summary>What a package says of itself: how it talks, and what can be started.</summary>
/// <param name="Standard">How its pages report.</param>
/// <param name="Title">As its author called it.</param>
/// <param name="Items">In the author's order; at least one reports.</param>
/// <param name="InOrder">The author lets nobody choose: each part opens when those before it are done (SCORM 2004, control mode without choice).</param>
public sealed record ScormManifest(ScormStandard Standard, string Title, IReadOnlyList<ScormItem> Items, bool InOrder = false)
{
    /// <summary>Those that report progress, and so decide whether a learner is through.</summary>
    public IEnumerable<ScormItem> Reporting => Items.Where(i => i.Reports);

    /// <summary>The first part that has to be done before this one; null when it may be opened.</summary>
    /// <param name="part">From 0.</param>
    /// <param name="isDone">Of a part that reports.</param>
    public ScormItem? Before(int part, Func<ScormItem, bool> isDone) => Items.Take(InOrder ? part : 0).Concat(Items.Where(i => Items[part].Needs?.Contains(i.Id, StringComparer.Ordinal) == true))
        .FirstOrDefault(i => i.Reports && i != Items[part] && !isDone(i));
}

/// <summary>One thing to start.</summary>
/// <param name="Id">The manifest's word for it, unique in the package.</param>
/// <param name="Title">For the table of contents.</param>
/// <param name="Path">The file in the package.</param>
/// <param name="Query">Beginning with <c>?</c> or <c>#</c>, or empty.</param>
/// <param name="Reports">A SCO does, a mere page does not.</param>
/// <param name="MasteryScore">SCORM 1.2: the raw score that passes.</param>
/// <param name="LaunchData">What the author hands to the page.</param>
/// <param name="Needs">SCORM 1.2: parts that have to be done before.</param>
public sealed record ScormItem(string Id, string Title, string Path, string Query, bool Reports, string? MasteryScore, string? LaunchData, IReadOnlyList<string>? Needs = null);

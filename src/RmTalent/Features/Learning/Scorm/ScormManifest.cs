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
public sealed record ScormManifest(ScormStandard Standard, string Title, IReadOnlyList<ScormItem> Items)
{
    /// <summary>Those that report progress, and so decide whether a learner is through.</summary>
    public IEnumerable<ScormItem> Reporting => Items.Where(i => i.Reports);
}

/// <summary>One thing to start.</summary>
/// <param name="Id">The manifest's word for it, unique in the package.</param>
/// <param name="Title">For the table of contents.</param>
/// <param name="Path">The file in the package.</param>
/// <param name="Query">Beginning with <c>?</c> or <c>#</c>, or empty.</param>
/// <param name="Reports">A SCO does, a mere page does not.</param>
/// <param name="MasteryScore">SCORM 1.2: the raw score that passes.</param>
/// <param name="LaunchData">What the author hands to the page.</param>
public sealed record ScormItem(string Id, string Title, string Path, string Query, bool Reports, string? MasteryScore, string? LaunchData);

using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A learner's way through one version of a package: begun, reported on by the package itself, and complete once each of its reporting parts says so.</summary>
public sealed class ScormAttempt : Entity
{
    private readonly List<ScormRun> _runs = [];

    private ScormAttempt()
    {
    }

    public Guid PackageId { get; private set; }

    public Guid VersionId { get; private set; }

    public Guid PersonId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The mean of the parts that gave one.</summary>
    public decimal? ScorePercent { get; private set; }

    /// <summary>One for each part that has reported.</summary>
    public IReadOnlyList<ScormRun> Runs => _runs;

    public int Seconds => _runs.Sum(r => r.Seconds);

    public override IEnumerable<Guid> Concerning() => [PersonId, PackageId];

    public static ScormAttempt Begin(ScormVersion version, Guid personId, int number, DateTimeOffset now)
    {
        var attempt = new ScormAttempt { PackageId = version.PackageId, VersionId = version.Id, PersonId = personId, Number = number, StartedAt = now, SeenAt = now };
        attempt.Record(new ScormAttemptBegun(version.PackageId, number));
        return attempt;
    }

    public ScormRun? RunOf(string itemId) => _runs.Find(r => r.ItemId == itemId);

    /// <summary>Keeps what a part reports. The same report twice, or an older one that comes late, changes nothing.</summary>
    /// <param name="manifest">Of the attempt's version.</param>
    /// <param name="report">What came.</param>
    /// <param name="now">When.</param>
    /// <returns>True when the attempt is complete by this.</returns>
    /// <exception cref="RefusedException">The part was opened anew in the meantime, in another tab or on another machine.</exception>
    public bool Take(ScormManifest manifest, ScormReport report, DateTimeOffset now)
    {
        if (RunOf(report.ItemId) is not { } run)
        {
            _runs.Add(run = new ScormRun(Id, report.ItemId));
        }

        if (!run.Take(report))
        {
            return false;
        }

        SeenAt = now;
        var scores = _runs.Where(r => r.ScorePercent is not null).Select(r => r.ScorePercent!.Value).ToList();
        ScorePercent = scores.Count > 0 ? Math.Round(scores.Average(), 1) : null;
        if (CompletedAt is not null || !manifest.Reporting.All(i => RunOf(i.Id) is { IsDone: true }))
        {
            return false;
        }

        CompletedAt = now;
        Record(new ScormAttemptCompleted(PackageId, ScorePercent));
        return true;
    }
}

public enum ScormCompletion
{
    Unknown,
    NotAttempted,
    Incomplete,
    Completed,
}

public enum ScormSuccess
{
    Unknown,
    Passed,
    Failed,
}

/// <summary>What one part of a package last reported.</summary>
public sealed class ScormRun
{
    private ScormRun()
    {
    }

    internal ScormRun(Guid attemptId, string itemId) => (AttemptId, ItemId) = (attemptId, itemId);

    public Guid AttemptId { get; private set; }

    public string ItemId { get; private set; } = "";

    public ScormCompletion Completion { get; private set; }

    public ScormSuccess Success { get; private set; }

    public decimal? ScorePercent { get; private set; }

    public int Seconds { get; private set; }

    /// <summary>The whole data model as flat JSON: the package's own words, given back to it and to nobody else.</summary>
    public string Data { get; private set; } = "{}";

    /// <summary>When the window was opened that reports.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Which report of that window this is.</summary>
    public int Report { get; private set; }

    /// <summary>Failing is no way of completing.</summary>
    public bool IsDone => Success != ScormSuccess.Failed && (Completion == ScormCompletion.Completed || Success == ScormSuccess.Passed);

    internal bool Take(ScormReport report)
    {
        Refuse.When(report.OpenedAt < OpenedAt, "This was opened anew elsewhere. Close this window");
        if (report.OpenedAt == OpenedAt && report.Number <= Report)
        {
            return false;
        }

        (Completion, Success, ScorePercent, Seconds, Data) = (report.Completion, report.Success, report.ScorePercent, report.Seconds, report.Data);
        (OpenedAt, Report) = (report.OpenedAt, report.Number);
        return true;
    }
}

[Says("began the package")]
public sealed record ScormAttemptBegun(Guid PackageId, int Number) : IFact;

[Says("completed the package")]
public sealed record ScormAttemptCompleted(Guid PackageId, decimal? ScorePercent) : IFact;

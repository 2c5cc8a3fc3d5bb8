using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>What stands behind a window's address: the attempt's version, and the part that runs.</summary>
public sealed record ScormScene(ScormWindow Window, Guid PersonId, string Learner, Guid FileId, ScormManifest Manifest, ScormItem Item);

/// <summary>Serves what runs in a window.</summary>
public sealed class ScormStage(AppDbContext db, FileStore files, ScormWindows windows, TimeProvider clock)
{
    public async Task<ScormScene?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (windows.Find(token) is not { } window)
        {
            return null;
        }

        // The window lasts longer than the work of somebody who leaves today.
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var found = await (
            from attempt in db.Set<ScormAttempt>().AsNoTracking().IgnoreAutoIncludes()
            where attempt.Id == window.AttemptId
            join version in db.Set<ScormVersion>() on attempt.VersionId equals version.Id
            join person in db.Set<People.Person>().Employed(today) on attempt.PersonId equals person.Id
            select new { attempt.PersonId, person.Name, version.FileId, version.Manifest }).SingleOrDefaultAsync(cancellationToken);
        return found is not null && found.Manifest.Items.ElementAtOrDefault(window.Item) is { } item
            ? new ScormScene(window, found.PersonId, found.Name, found.FileId, found.Manifest, item)
            : null;
    }

    /// <summary>A file of the package; null when there is none.</summary>
    public async Task<byte[]?> FileAsync(ScormScene scene, string path, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(scene.FileId, cancellationToken) is not { } stored)
        {
            return null;
        }

        await using var content = files.Open(stored);
        using var archive = ScormArchive.Open(content);
        return await archive.ReadAsync(path, cancellationToken);
    }

    /// <summary>What the runtime begins with: where the learner was, who it is, and what the author set.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BeginningAsync(ScormScene scene, CancellationToken cancellationToken)
    {
        var run = await db.Set<ScormRun>().AsNoTracking().SingleOrDefaultAsync(r => r.AttemptId == scene.Window.AttemptId && r.ItemId == scene.Item.Id, cancellationToken);
        return ScormData.Beginning(scene, run);
    }
}

/// <summary>Names of the data models (ADL, SCORM 1.2 and 2004 run-time environment).</summary>
internal static class ScormData
{
    /// <summary>What a package may find again as it left it; the rest is ours to say.</summary>
    private static readonly string[] Kept =
    [
        "cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status", "cmi.core.score.", "cmi.student_preference.", "cmi.comments",
        "cmi.location", "cmi.completion_status", "cmi.success_status", "cmi.progress_measure", "cmi.score.", "cmi.learner_preference.", "cmi.objectives.", "cmi.interactions.",
    ];

    public static IReadOnlyDictionary<string, string> Beginning(ScormScene scene, ScormRun? run)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Words(run?.Data ?? "{}"))
        {
            if (value.Length > 0 && Kept.Any(k => name.StartsWith(k, StringComparison.Ordinal)) && !name.StartsWith("cmi.comments_from", StringComparison.Ordinal))
            {
                data[name] = value;
            }
        }

        var (is12, seconds) = (scene.Manifest.Standard == ScormStandard.Scorm12, TimeSpan.FromSeconds(run?.Seconds ?? 0));
        data[is12 ? "cmi.core.student_id" : "cmi.learner_id"] = scene.PersonId.ToString("N");
        data[is12 ? "cmi.core.student_name" : "cmi.learner_name"] = scene.Learner;
        data[is12 ? "cmi.core.entry" : "cmi.entry"] = run is null ? "ab-initio" : "resume";
        data[is12 ? "cmi.core.credit" : "cmi.credit"] = "credit";
        data[is12 ? "cmi.core.total_time" : "cmi.total_time"] = is12
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(9999, (int)seconds.TotalHours):0000}:{seconds.Minutes:00}:{seconds.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"PT{(int)seconds.TotalHours}H{seconds.Minutes}M{seconds.Seconds}S");
        Add("cmi.launch_data", scene.Item.LaunchData);
        Add("cmi.student_data.mastery_score", is12 ? scene.Item.MasteryScore : null);
        return data;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Words(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == System.Text.Json.JsonValueKind.String).Select(p => (p.Name, p.Value.GetString()!))];
    }
}

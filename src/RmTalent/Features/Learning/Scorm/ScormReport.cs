using System.Text.Json;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>What the runtime in the learner's window sends, read with distrust: it comes from a package's own scripts.</summary>
/// <param name="ItemId">Which part.</param>
/// <param name="OpenedAt">When its window was opened.</param>
/// <param name="Number">Rises with each report of that window.</param>
/// <param name="Completion">Whether it is through.</param>
/// <param name="Success">Whether it is passed.</param>
/// <param name="ScorePercent">0 to 100.</param>
/// <param name="Seconds">Spent in it, all windows together.</param>
/// <param name="Data">The whole data model as flat JSON.</param>
public sealed record ScormReport(string ItemId, DateTimeOffset OpenedAt, int Number, ScormCompletion Completion, ScormSuccess Success, decimal? ScorePercent, int Seconds, string Data)
{
    /// <summary>Room for 64,000 characters of suspend data and a few hundred interactions.</summary>
    public const int MaxBytes = 512 * 1024;

    private const int MaxSeconds = 10_000_000;

    /// <returns>Null when it is no report.</returns>
    public static ScormReport? Read(ReadOnlyMemory<byte> json, string itemId, DateTimeOffset openedAt)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("runtimeData", out var data) && data.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("number", out var number) && number.TryGetInt32(out var which) && which > 0
                ? new ScormReport(itemId, openedAt, which, CompletionOf(Word(root, "completionStatus")), SuccessOf(Word(root, "successStatus")),
                    root.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Object ? Percent(score) : null,
                    (int)Math.Clamp(Amount(root, "totalTimeSeconds") ?? 0, 0, MaxSeconds), JsonSerializer.Serialize(data))
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ScormCompletion CompletionOf(string? word) => word switch
    {
        "completed" => ScormCompletion.Completed,
        "incomplete" => ScormCompletion.Incomplete,
        "not attempted" => ScormCompletion.NotAttempted,
        _ => ScormCompletion.Unknown,
    };

    private static ScormSuccess SuccessOf(string? word) => word switch { "passed" => ScormSuccess.Passed, "failed" => ScormSuccess.Failed, _ => ScormSuccess.Unknown };

    /// <summary>The scaled score, or the raw one between its ends (0 and 100 unless told).</summary>
    private static decimal? Percent(JsonElement score)
    {
        var (low, high) = (Amount(score, "min") ?? 0, Amount(score, "max") ?? 100);
        var share = Amount(score, "scaled") ?? (Amount(score, "raw") is { } raw && high > low ? (raw - low) / (high - low) : (double?)null);
        return share is { } part ? Math.Round((decimal)Math.Clamp(part, 0, 1) * 100, 1) : null;
    }

    private static string? Word(JsonElement of, string name) => of.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    private static double? Amount(JsonElement of, string name) =>
        of.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;
}

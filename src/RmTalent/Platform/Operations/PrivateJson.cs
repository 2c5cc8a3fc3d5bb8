using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace RmTalent.Platform.Operations;

/// <summary>One JSON object per line, with the request's id and without personal data: e-mail addresses, tokens and query strings are blotted out wherever they turn up.</summary>
internal sealed partial class PrivateJson(TimeProvider clock) : ConsoleFormatter(Format)
{
    private const string Format = "private-json";

    /// <summary>Most lines hold none of the characters that a mail address, a query or a token needs, and pass unread.</summary>
    public static string Blot(string text)
    {
        text = text.Contains('_', StringComparison.Ordinal) ? Secret().Replace(text, "[token]") : text;
        text = text.Contains('@', StringComparison.Ordinal) ? Mail().Replace(text, "[mail]") : text;
        text = text.Contains('?', StringComparison.Ordinal) ? Query().Replace(text, "?[query]") : text;
        return text.Contains('/', StringComparison.Ordinal) ? Token().Replace(text, "[token]") : text;
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", Blot(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            if (RequestId(scopeProvider) is { } request)
            {
                json.WriteString("request", request);
            }

            if (logEntry.Exception is { } exception)
            {
                json.WriteString("exception", Blot(exception.ToString()));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static string? RequestId(IExternalScopeProvider? scopes)
    {
        var found = new Holder();
        scopes?.ForEachScope(static (scope, holder) =>
        {
            if (scope is IEnumerable<KeyValuePair<string, object>> values)
            {
                holder.Id = values.FirstOrDefault(v => v.Key == "RequestId").Value?.ToString() ?? holder.Id;
            }
        }, found);
        return found.Id;
    }

    [GeneratedRegex(@"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\?[\w.%-]+=[^\s""']*", RegexOptions.NonBacktracking)]
    private static partial Regex Query();

    /// <summary>22 characters of Base64url are 128 bits. Ids (with their hyphens in place) and names in code have no digits mixed in like that.</summary>
    [GeneratedRegex(@"(?<=/)(?=[\w-]*[0-9])(?![0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)[\w-]{22,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    /// <summary>Tokens of programs and secrets of webhooks carry their kind in front.</summary>
    [GeneratedRegex(@"\b(?:rmt|whsec)_[A-Za-z0-9+/=]{16,}", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    private sealed class Holder
    {
        public string? Id { get; set; }
    }
}

internal static class PrivateJsonLogging
{
    public static ILoggingBuilder AddPrivateJson(this ILoggingBuilder logging)
    {
        logging.AddConsoleFormatter<PrivateJson, ConsoleFormatterOptions>();
        return logging.AddConsole(options => options.FormatterName = "private-json");
    }
}

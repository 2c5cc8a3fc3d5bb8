using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace RmTalent.Platform.Web;

/// <summary>Addresses within the site.</summary>
public static class Addresses
{
    /// <summary>What the person asked for, also when an error page answers.</summary>
    public static string Asked(this HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() switch
    {
        { } status => status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString,
        null => context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.PathBase + context.Request.Path + context.Request.QueryString,
    };

    /// <summary>The same without the language that the address may name, so that a choice of language counts.</summary>
    public static string AskedInAnyLanguage(this HttpContext context)
    {
        var asked = context.Asked().Split('?', 2);
        return asked.Length == 1 ? asked[0] : QueryHelpers.AddQueryString(asked[0], QueryHelpers.ParseQuery(asked[1]).Where(q => q.Key != "lang"));
    }

    /// <summary>This page with other values in its query; null or empty removes one.</summary>
    public static string With(this HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request.Query.Where(q => q.Key != "handler" && changes.All(c => !string.Equals(c.Name, q.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v)));
        var set = changes.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => KeyValuePair.Create(c.Name, c.Value));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, kept.Concat(set));
    }

    /// <summary>The fingerprinted address of a file in wwwroot.</summary>
    public static string Asset(this HttpContext context, string path) =>
        $"{context.Request.PathBase}/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
}

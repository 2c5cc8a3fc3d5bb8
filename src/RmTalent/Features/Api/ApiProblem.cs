using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>What went wrong, as RFC 9457 has it: <c>application/problem+json</c>.</summary>
/// <param name="Type">An address that explains this kind of problem.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="RequestId">Quote it when you ask for help.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail, string RequestId)
{
    public const string MediaType = "application/problem+json";

    /// <summary>What is wrong with each field, by its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public static Task WriteAsync(HttpContext context, int status, string kind, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var site = context.RequestServices.GetRequiredService<SiteAddress>();
        var problem = new ApiProblem(site.Url($"/developers#{kind}"), ReasonPhrases.GetReasonPhrase(status), status, detail, context.TraceIdentifier) { Errors = errors };
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, JsonSerializerOptions.Web, MediaType, context.RequestAborted);
    }
}

/// <summary>Ends the call with a problem. Thrown by endpoints, told by <see cref="ApiErrors"/>.</summary>
internal sealed class ApiProblemException(int status, string kind, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Kind { get; } = kind;

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

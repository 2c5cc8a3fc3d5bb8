using Microsoft.AspNetCore.Routing.Template;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>Whatever goes wrong below <c>/api/</c> is told as a problem, never as a page: refusals, lost races, unreadable input, unknown addresses and our own mistakes.</summary>
internal sealed class ApiErrors(RequestDelegate next, EndpointDataSource endpoints, ILogger<ApiErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest) || !rest.HasValue || rest == "/")
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var headers = context.Response.Headers.Where(h => h.Key is "WWW-Authenticate" or "Retry-After").ToList();
            context.Response.Clear();
            headers.ForEach(h => context.Response.Headers[h.Key] = h.Value);
            await TellAsync(context, error);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            Clarify(context);
            await ApiProblem.WriteAsync(context, context.Response.StatusCode, KindOf(context.Response.StatusCode), WordsOf(context.Response.StatusCode));
        }
    }

    /// <summary>The site's page for unknown addresses answers for any method and any content; here an address that exists says what it takes.</summary>
    private void Clarify(HttpContext context)
    {
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.GetEndpoint()?.Metadata.GetMetadata<NeedsScopeAttribute>() is not null)
        {
            return;
        }

        var methods = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<NeedsScopeAttribute>() is not null && new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(context.Request.Path, []))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (methods.Contains(context.Request.Method, StringComparer.Ordinal) && (HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPatch(context.Request.Method)))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else if (methods.Count > 0 && !methods.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
    }

    private Task TellAsync(HttpContext context, Exception error)
    {
        switch (error)
        {
            case ApiProblemException problem:
                return ApiProblem.WriteAsync(context, problem.Status, problem.Kind, problem.Message, problem.Errors);
            case RefusedException { Field: { } field } refused:
                return ApiProblem.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, "validation", "Some fields are not right.", new Dictionary<string, string[]>(StringComparer.Ordinal) { [FieldOf(field)] = [refused.Message] });
            case RefusedException refused:
                return ApiProblem.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, "refused", refused.Message);
            case BadHttpRequestException bad:
                return ApiProblem.WriteAsync(context, bad.StatusCode, KindOf(bad.StatusCode), bad.StatusCode == StatusCodes.Status400BadRequest ? "The request cannot be read: check its parameters and its JSON." : WordsOf(bad.StatusCode));
            case var _ when RefusedFilter.LostOver(error) is not null:
                return ApiProblem.WriteAsync(context, StatusCodes.Status409Conflict, "conflict", "Somebody changed the same record in this moment. Read it again, and decide.");
            default:
                log.LogError(error, "Request {RequestId} of the API failed", context.TraceIdentifier);
                return ApiProblem.WriteAsync(context, StatusCodes.Status500InternalServerError, "server-error", WordsOf(StatusCodes.Status500InternalServerError));
        }
    }

    private static string FieldOf(string field) => field.StartsWith("Form.", StringComparison.Ordinal) ? char.ToLowerInvariant(field[5]) + field[6..] : field;

    private static string KindOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "unreadable",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type",
        StatusCodes.Status429TooManyRequests => "rate-limit",
        _ => "server-error",
    };

    private static string WordsOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such record, or the owner of the token may not see it.",
        StatusCodes.Status405MethodNotAllowed => "This address does not know that method.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON, with Content-Type: application/json.",
        StatusCodes.Status429TooManyRequests => "Too many calls. Wait as long as Retry-After says.",
        StatusCodes.Status503ServiceUnavailable => "The answer took too long. Try again.",
        < 500 => "The request cannot be carried out.",
        _ => "Something went wrong on our side. What was saved before is not lost.",
    };
}

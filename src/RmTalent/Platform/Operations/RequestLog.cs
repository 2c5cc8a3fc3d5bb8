using System.Diagnostics;

namespace RmTalent.Platform.Operations;

/// <summary>One line per request: the route's pattern, never the address, for addresses carry tokens and words that people search for.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            log.LogInformation("{Method} {Route} {Status} {Milliseconds:0.0} ms",
                context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}

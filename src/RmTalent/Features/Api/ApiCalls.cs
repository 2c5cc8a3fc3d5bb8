using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using RmTalent.Features.Api.Tokens;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api;

/// <summary>Each call of the API, once it is known whose it is: counted against the token's limit, and a POST with a key is carried out once.</summary>
internal sealed class ApiCalls(RequestDelegate next, CallLimit limit)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsScopeAttribute>() is null)
        {
            return next(context);
        }

        if (limit.Take(context.User.FindFirstValue(TokenHolders.Claim)!) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new ApiProblemException(StatusCodes.Status429TooManyRequests, "rate-limit", "Too many calls with this token. Wait as long as Retry-After says.");
        }

        return HttpMethods.IsPost(context.Request.Method) && context.Request.Headers[OnceCalls.Header].ToString() is { Length: > 0 } key
            ? context.RequestServices.GetRequiredService<OnceCalls>().RunAsync(context, key, next)
            : next(context);
    }
}

/// <summary>So many calls a minute with one token (<c>Api:CallsPerMinute</c>, 300 unless told), on each node.</summary>
internal sealed class CallLimit(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = Limiter(configuration.GetValue("Api:CallsPerMinute", 300));

    /// <returns>How long to wait when there are none left; null when the call may go on.</returns>
    public TimeSpan? Take(string token)
    {
        using var lease = _limiter.AttemptAcquire(token);
        return lease.Wait();
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(token =>
        RateLimitPartition.GetFixedWindowLimiter(token, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
}

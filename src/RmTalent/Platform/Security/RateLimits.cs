using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace RmTalent.Platform.Security;

/// <summary>
/// Every form that anybody may send is limited per address of the sender; IPv6 by its /64, which one household has.
/// The container ends the limiters: the framework's own middleware leaves a timer, and with it the whole site, behind in a process that starts several.
/// </summary>
internal sealed class RateLimits(IConfiguration configuration) : IDisposable
{
    /// <summary>For pages on which anybody may look a code up.</summary>
    public const string Lookups = nameof(Lookups);

    private readonly PartitionedRateLimiter<IPAddress?> _forms = PerMinute(configuration.GetValue("AnonymousFormsPerMinute", 30));

    private readonly PartitionedRateLimiter<IPAddress?> _lookups = PerMinute(2 * configuration.GetValue("AnonymousFormsPerMinute", 30));

    /// <returns>How long to wait when this is one too many; null when it may go on.</returns>
    public TimeSpan? Take(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            return null;
        }

        var isForm = HttpMethods.IsPost(context.Request.Method) && context.User.Identity is not { IsAuthenticated: true };
        var isLookup = endpoint?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Lookups;
        return (isForm ? Take(_forms, context) : null) ?? (isLookup ? Take(_lookups, context) : null);
    }

    public void Dispose()
    {
        _forms.Dispose();
        _lookups.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<IPAddress?> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress);
        return lease.Wait();
    }

    private static PartitionedRateLimiter<IPAddress?> PerMinute(int permits) => PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Sender(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    private static string Sender(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }
}

internal static class Leases
{
    extension(RateLimitLease lease)
    {
        /// <summary>How long to wait for what was not given; null when it was.</summary>
        public TimeSpan? Wait() =>
            lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromMinutes(1);
    }
}

/// <summary>Answers 429 to one request too many, and says when to come again.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (limits.Take(context) is not { } wait)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}

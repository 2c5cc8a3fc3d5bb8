using System.Net;
using System.Threading.RateLimiting;

namespace RmTalent.Platform.Security;

/// <summary>Every form that anybody may send is limited per address of the sender; IPv6 by its /64, which one household has.</summary>
public static class RateLimits
{
    /// <summary>For pages on which anybody may look a code up.</summary>
    public const string Lookups = nameof(Lookups);

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("AnonymousFormsPerMinute", 30);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && context.User.Identity is not { IsAuthenticated: true }
                    ? PerMinute(context, perMinute)
                    : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(Lookups, context => PerMinute(context, perMinute * 2));
        });
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(Sender(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });

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

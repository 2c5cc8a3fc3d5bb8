namespace RmTalent.Platform.Web;

/// <summary>The headers that every answer carries. A page that must differ (a sandboxed course frame) sets its own before this adds the rest.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; " +
        "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy))
        {
            headers.TryAdd("X-Frame-Options", "DENY");
        }

        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (context.User.Identity is { IsAuthenticated: true })
        {
            headers.TryAdd("Cache-Control", "no-store");
        }
    }
}

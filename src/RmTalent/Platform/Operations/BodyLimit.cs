using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace RmTalent.Platform.Operations;

/// <summary>
/// Answers a body that says it is too large with 413 before anybody reads it. Left alone, the refusal would come out of the middle of reading a form,
/// as an error that says nothing.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next, IConfiguration configuration)
{
    /// <summary>So much of a refused body is still taken in: a browser in the middle of sending does not look at the answer.</summary>
    private const long Drained = 200L * 1024 * 1024;

    private readonly long _default = Bytes(configuration);

    public static long Bytes(IConfiguration configuration) => configuration.GetValue("Limits:BodyMegabytes", 12) * 1024L * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var allowed = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : _default;
        if (context.Request.ContentLength is not { } length || length <= (allowed ?? long.MaxValue))
        {
            return next(context);
        }

        if (length <= Drained && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = length;
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RmTalent.Platform.Domain;
using EntityTagHeaderValue = Microsoft.Net.Http.Headers.EntityTagHeaderValue;

namespace RmTalent.Features.Api.V1;

/// <summary>The version of a record travels as its entity tag: who writes says which version was read.</summary>
internal static class Tags
{
    public static void Tag(this HttpContext context, int version) => context.Response.Headers.ETag = $"\"{version}\"";

    /// <exception cref="ApiProblemException">428 without <c>If-Match</c>, 412 when the record has another version by now.</exception>
    public static void Expect(this HttpContext context, Entity entity)
    {
        var given = context.Request.Headers[HeaderNames.IfMatch];
        if (StringValues.IsNullOrEmpty(given))
        {
            throw new ApiProblemException(StatusCodes.Status428PreconditionRequired, "precondition", "Read the record first, and send its ETag as If-Match.");
        }

        if (!EntityTagHeaderValue.TryParseList(given, out var tags) || !tags.Any(t => t.Tag == "*" || t.Tag == $"\"{entity.Version}\""))
        {
            throw new ApiProblemException(StatusCodes.Status412PreconditionFailed, "precondition", "Somebody changed the record since you read it. Read it again, and decide.");
        }
    }
}

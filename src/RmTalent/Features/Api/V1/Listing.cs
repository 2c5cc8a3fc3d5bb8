using System.ComponentModel;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.V1;

/// <summary>One page of a list.</summary>
/// <param name="Data">Its rows.</param>
/// <param name="Next">Give it as <c>after</c> to get the next page; null on the last.</param>
public sealed record Listing<T>(IReadOnlyList<T> Data, string? Next);

/// <summary>Which page of a list: the query parameters <c>limit</c> and <c>after</c>.</summary>
internal readonly record struct PageQuery(
    [property: Description("How many rows at most, 1 to 100; 25 unless told.")] int? Limit,
    [property: Description("Where the page begins: the `next` of the page before.")] string? After)
{
    public const int Most = 100;

    public PageRequest ToRequest() => Limit is null or (> 0 and <= Most)
        ? new PageRequest(After, Size: Limit ?? PageRequest.DefaultSize)
        : throw Input.Wrong("limit", $"Choose 1 to {Most}.");
}

internal static class Lists
{
    /// <summary>The page, with a link to the next one in the header too (RFC 8288).</summary>
    public static Listing<T> Listed<T>(this HttpContext context, PageOf<T> page)
    {
        if (page.Next is { } next)
        {
            context.Response.Headers.Link = $"<{context.Request.With(("after", next))}>; rel=\"next\"";
        }

        return new Listing<T>(page.Rows, page.Next);
    }
}

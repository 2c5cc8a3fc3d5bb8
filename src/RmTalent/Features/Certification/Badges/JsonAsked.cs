namespace RmTalent.Features.Certification.Badges;

internal static class JsonAsked
{
    /// <summary>True for a program that prefers JSON to a page.</summary>
    public static bool AsksForJson(this HttpRequest request) => request.GetTypedHeaders().Accept
        .Any(a => a.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || a.MediaType.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase));
}

using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace RmTalent.Features.People;

/// <summary>IANA time zones to choose from: one per place, without the historical aliases.</summary>
public static class Zones
{
    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static IEnumerable<SelectListItem> Choices => Ids.Select(id => new SelectListItem(id.Replace('_', ' '), id));

    public static bool Known(string? id) => id is not null && Ids.Contains(id, StringComparer.Ordinal);
}

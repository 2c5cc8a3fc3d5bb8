using System.Globalization;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Web;

/// <summary>Instants as the clocks show them where the organisation is. Asks for the zone once in a request.</summary>
public sealed class LocalTimes(AppDbContext db)
{
    private TimeZoneInfo? _zone;

    public async Task<DateTimeOffset> OfAsync(DateTimeOffset at)
    {
        _zone ??= TimeZoneInfo.FindSystemTimeZoneById((await db.OrganisationAsync()).TimeZone);
        return TimeZoneInfo.ConvertTime(at, _zone);
    }

    /// <summary>Day and time in the reader's language.</summary>
    public async Task<string> SayAsync(DateTimeOffset at) => (await OfAsync(at)).ToString("g", CultureInfo.CurrentCulture);
}

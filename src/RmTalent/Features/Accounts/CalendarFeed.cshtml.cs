using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>A person's appointments and deadlines, for the calendar program that knows the secret address. Ends with the employment.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Lookups)]
public sealed class CalendarFeedModel(AppDbContext db, AccessLinks links, IEnumerable<ICalendarSource> sources, IEnumerable<IDeadlineSource> deadlines, ITexts texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public const string LinkPurpose = "calendar-feed";

    private const int DaysBack = 30;
    private const int DaysAhead = 180;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var link = await links.FindAsync(secret, LinkPurpose, cancellationToken);
        var person = link.IsActive
            ? await db.People.AsNoTracking().Employed(DateOnly.FromDateTime(now.UtcDateTime)).SingleOrDefaultAsync(p => p.Id == link.SubjectId, cancellationToken)
            : null;
        if (person is null)
        {
            return NotFound();
        }

        CultureInfo.CurrentUICulture = Languages.CultureOf(person.Language);
        var entries = new List<CalendarEntry>();
        foreach (var source in sources)
        {
            entries.AddRange(await source.ForAsync(person.Id, now.AddDays(-DaysBack), now.AddDays(DaysAhead), cancellationToken));
        }

        var today = new WorkingCalendar(person.TimeZone, person.Country).LocalDate(now);
        var due = new List<CalendarDeadline>();
        foreach (var source in deadlines)
        {
            due.AddRange(await source.ForAsync(person.Id, today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellationToken));
        }

        var organisation = await db.OrganisationAsync(cancellationToken);
        var feed = ICalendar.Feed(texts["{0}: my appointments", organisation.Name], person.TimeZone, [.. entries.OrderBy(e => e.StartsAt)], site.Url, now, [.. due.OrderBy(d => d.On)]);
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(feed), "text/calendar; charset=utf-8", "rmtalent.ics");
    }
}

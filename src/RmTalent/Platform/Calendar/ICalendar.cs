using System.Globalization;
using System.Text;
using NodaTime;
using RmTalent.Platform.Mail;

namespace RmTalent.Platform.Calendar;

/// <summary>
/// Writes appointments to RFC 5545, for invitations (RFC 5546) and for feeds. A time stands in the zone in which it was planned, with the zone's definition beside it,
/// so that calendars show the same wall clock whatever happens to summer time; without a known zone it stands in UTC.
/// </summary>
public static class ICalendar
{
    private const int LineOctets = 75;

    /// <param name="event">The appointment.</param>
    /// <param name="writtenAt">When this version was made.</param>
    public static string Write(CalendarEvent @event, DateTimeOffset writtenAt)
    {
        var zone = ICalendarZone.Find(@event.TimeZone);
        var lines = Opened("METHOD:" + @event.Method.ToString().ToUpperInvariant());
        Define(lines, zone, @event.StartsAt, @event.EndsAt);
        Line(lines, "BEGIN:VEVENT");
        Identity(lines, @event.Uid, @event.Sequence, writtenAt);
        Time(lines, zone, @event.StartsAt, @event.EndsAt);
        Line(lines, "SUMMARY:" + Text(@event.Summary));
        Optional(lines, "DESCRIPTION:", Text(@event.Description));
        Optional(lines, "LOCATION:", Text(@event.Location));
        Optional(lines, "URL:", Plain(@event.Url ?? ""));
        Line(lines, "STATUS:" + (@event.Method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED"));
        Line(lines, "TRANSP:OPAQUE");
        Line(lines, $"ORGANIZER;CN={Parameter(@event.Organizer.Name)}:mailto:{Plain(@event.Organizer.Email)}");
        foreach (var attendee in @event.Attendees)
        {
            var asks = @event.Method == CalendarMethod.Request ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "";
            Line(lines, $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{asks};CN={Parameter(attendee.Name)}:mailto:{Plain(attendee.Email)}");
        }

        Line(lines, "END:VEVENT");
        Line(lines, "END:VCALENDAR");
        return lines.ToString();
    }

    /// <summary>A calendar that programs subscribe to; they fetch it again every hour or so.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="timeZone">IANA zone of its owner.</param>
    /// <param name="entries">What is in it.</param>
    /// <param name="url">Makes an absolute address of a path.</param>
    /// <param name="writtenAt">Now.</param>
    /// <param name="deadlines">What is to be done by a day.</param>
    public static string Feed(string name, string timeZone, IReadOnlyList<CalendarEntry> entries, Func<string, string> url, DateTimeOffset writtenAt, params IReadOnlyList<CalendarDeadline> deadlines)
    {
        var zone = ICalendarZone.Find(timeZone);
        var lines = Opened("NAME:" + Text(name), "X-WR-CALNAME:" + Text(name), "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
        if (entries.Count > 0)
        {
            Define(lines, zone, entries.Min(e => e.StartsAt), entries.Max(e => e.EndsAt));
        }

        foreach (var entry in entries)
        {
            Line(lines, "BEGIN:VEVENT");
            Identity(lines, entry.Uid, entry.Sequence, writtenAt);
            Time(lines, zone, entry.StartsAt, entry.EndsAt);
            Line(lines, "SUMMARY:" + Text(entry.Summary));
            Optional(lines, "LOCATION:", Text(entry.Location));
            Line(lines, "URL:" + Plain(url(entry.Path)));
            Line(lines, "END:VEVENT");
        }

        foreach (var deadline in deadlines)
        {
            Line(lines, "BEGIN:VEVENT");
            Identity(lines, deadline.Uid, 0, writtenAt);
            Line(lines, "DTSTART;VALUE=DATE:" + Date(deadline.On));
            Line(lines, "DTEND;VALUE=DATE:" + Date(deadline.On.AddDays(1)));
            Line(lines, "TRANSP:TRANSPARENT");
            Line(lines, "SUMMARY:" + Text(deadline.Summary));
            Line(lines, "URL:" + Plain(url(deadline.Path)));
            Line(lines, "END:VEVENT");
        }

        Line(lines, "END:VCALENDAR");
        return lines.ToString();
    }

    /// <summary>The appointment as a file of a mail; mail readers offer to accept it.</summary>
    public static MailFile File(CalendarEvent @event, DateTimeOffset writtenAt) => new(
        @event.Method == CalendarMethod.Cancel ? "cancel.ics" : "invite.ics",
        $"text/calendar; charset=utf-8; method={@event.Method.ToString().ToUpperInvariant()}",
        Encoding.UTF8.GetBytes(Write(@event, writtenAt)));

    private static StringBuilder Opened(params IEnumerable<string> properties)
    {
        var lines = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "PRODID:-//RmTalent//RmTalent//EN", "VERSION:2.0", "CALSCALE:GREGORIAN", .. properties])
        {
            Line(lines, line);
        }

        return lines;
    }

    private static void Define(StringBuilder lines, DateTimeZone? zone, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var line in zone is null ? [] : ICalendarZone.Lines(zone, from, until))
        {
            Line(lines, line);
        }
    }

    private static void Identity(StringBuilder lines, string uid, int sequence, DateTimeOffset writtenAt)
    {
        Line(lines, "UID:" + Text(uid));
        Line(lines, "SEQUENCE:" + sequence.ToString(CultureInfo.InvariantCulture));
        Line(lines, "DTSTAMP:" + Utc(writtenAt));
    }

    private static void Time(StringBuilder lines, DateTimeZone? zone, DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        Line(lines, zone is null ? "DTSTART:" + Utc(startsAt) : $"DTSTART;TZID={zone.Id}:{ICalendarZone.Local(zone, startsAt)}");
        Line(lines, zone is null ? "DTEND:" + Utc(endsAt) : $"DTEND;TZID={zone.Id}:{ICalendarZone.Local(zone, endsAt)}");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static void Optional(StringBuilder lines, string name, string value)
    {
        if (value.Length > 0)
        {
            Line(lines, name + value);
        }
    }

    /// <summary>Folds at 75 octets, never inside a character (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder lines, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Escapes a text value (RFC 5545, 3.3.11).</summary>
    private static string Text(string value) => Printable(value.ReplaceLineEndings("\n"), keepLines: true)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A quoted parameter value; double quotes cannot stand in one (RFC 5545, 3.2).</summary>
    private static string Parameter(string value) => $"\"{Plain(value).Replace('"', '\'')}\"";

    private static string Plain(string value) => Printable(value, keepLines: false);

    private static string Printable(string value, bool keepLines) =>
        string.Concat(value.Where(c => !char.IsControl(c) || (keepLines && c == '\n')));
}

using System.Globalization;
using System.Text;
using RmTalent.Platform.Mail;

namespace RmTalent.Platform.Calendar;

/// <summary>
/// Writes appointments to RFC 5545. Instants are in UTC: an appointment happens once, every calendar shows it in its owner's zone,
/// and there is no zone definition to go stale. (Recurring events would need one; there are none.)
/// </summary>
public static class ICalendar
{
    private const int LineOctets = 75;

    /// <param name="event">The appointment.</param>
    /// <param name="writtenAt">When this version was made.</param>
    public static string Write(CalendarEvent @event, DateTimeOffset writtenAt)
    {
        var lines = new StringBuilder();
        var cancelled = @event.Method == CalendarMethod.Cancel;
        Line(lines, "BEGIN:VCALENDAR");
        Line(lines, "PRODID:-//RmTalent//RmTalent//EN");
        Line(lines, "VERSION:2.0");
        Line(lines, "CALSCALE:GREGORIAN");
        Line(lines, "METHOD:" + @event.Method.ToString().ToUpperInvariant());
        Line(lines, "BEGIN:VEVENT");
        Line(lines, "UID:" + Text(@event.Uid));
        Line(lines, "SEQUENCE:" + @event.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(lines, "DTSTAMP:" + Utc(writtenAt));
        Line(lines, "DTSTART:" + Utc(@event.StartsAt));
        Line(lines, "DTEND:" + Utc(@event.EndsAt));
        Line(lines, "SUMMARY:" + Text(@event.Summary));
        Optional(lines, "DESCRIPTION:", Text(@event.Description));
        Optional(lines, "LOCATION:", Text(@event.Location));
        Optional(lines, "URL:", Plain(@event.Url ?? ""));
        Line(lines, "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
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

    /// <summary>The appointment as a file of a mail; mail readers offer to accept it.</summary>
    public static MailFile File(CalendarEvent @event, DateTimeOffset writtenAt) => new(
        @event.Method == CalendarMethod.Cancel ? "cancel.ics" : "invite.ics",
        $"text/calendar; charset=utf-8; method={@event.Method.ToString().ToUpperInvariant()}",
        Encoding.UTF8.GetBytes(Write(@event, writtenAt)));

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

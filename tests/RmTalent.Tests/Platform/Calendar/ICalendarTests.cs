using System.Text;
using RmTalent.Platform.Calendar;

namespace RmTalent.Tests.Platform.Calendar;

public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CalendarEvent Interview => new()
    {
        Uid = "interview-1@rmtalent",
        Sequence = 2,
        StartsAt = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(1)),
        EndsAt = new(2026, 3, 10, 11, 0, 0, TimeSpan.FromHours(1)),
        Summary = "Intervju; rådgiver, bedrift",
        Description = "Første linje\r\nandre \\ linje " + string.Concat(Enumerable.Repeat("blåbærsyltetøy ", 12)),
        Location = "Møterom 4",
        Organizer = new("rekruttering@example.org", "Kari \"Rek\" Ås"),
        Attendees = [new("ola@example.org", "Ola Nordmann")],
    };

    [Fact]
    public void A_request_carries_what_calendars_need()
    {
        var lines = Unfolded(ICalendar.Write(Interview, Now));
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        lines.ShouldContain("METHOD:REQUEST");
        lines.ShouldContain("UID:interview-1@rmtalent");
        lines.ShouldContain("SEQUENCE:2");
        lines.ShouldContain("DTSTAMP:20260302T090000Z");
        lines.ShouldContain("DTSTART:20260310T090000Z");
        lines.ShouldContain("DTEND:20260310T100000Z");
        lines.ShouldContain("SUMMARY:Intervju\\; rådgiver\\, bedrift");
        lines.ShouldContain(l => l.StartsWith("DESCRIPTION:Første linje\\nandre \\\\ linje blåbær", StringComparison.Ordinal));
        lines.ShouldContain("ORGANIZER;CN=\"Kari 'Rek' Ås\":mailto:rekruttering@example.org");
        lines.ShouldContain("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Ola Nordmann\":mailto:ola@example.org");
    }

    [Fact]
    public void A_cancellation_keeps_the_identity()
    {
        var lines = Unfolded(ICalendar.Write(Interview with { Method = CalendarMethod.Cancel, Sequence = 3 }, Now));
        lines.ShouldContain("METHOD:CANCEL");
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldContain("UID:interview-1@rmtalent");
        lines.ShouldContain("SEQUENCE:3");
    }

    [Fact]
    public void Lines_are_at_most_75_octets_and_end_with_crlf()
    {
        var text = ICalendar.Write(Interview, Now);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
    }

    [Fact]
    public void A_line_break_cannot_smuggle_a_property() =>
        Unfolded(ICalendar.Write(Interview with { Location = "here\r\nATTENDEE:mailto:evil@example.org", Organizer = new("a@example.org\r\nX:1", "A\nB") }, Now))
            .ShouldNotContain(l => l.StartsWith("ATTENDEE:", StringComparison.Ordinal) || l.StartsWith("X:", StringComparison.Ordinal));

    private static List<string> Unfolded(string text) => [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}

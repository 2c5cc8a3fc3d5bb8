using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RmTalent.Platform.Calendar;

namespace RmTalent.Tests.Platform.Calendar;

/// <summary>What an independent parser (ical.js) understands of our invitations, with nothing but the zone definition inside them.</summary>
public sealed class ICalendarParserTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Oslo", "2027-03-27T10:00", "2027-03-27T09:00:00.000Z")] // the day before summer time begins
    [InlineData("Europe/Oslo", "2027-03-28T01:30", "2027-03-28T00:30:00.000Z")]
    [InlineData("Europe/Oslo", "2027-03-28T10:00", "2027-03-28T08:00:00.000Z")]
    [InlineData("Europe/Amsterdam", "2027-03-28T10:00", "2027-03-28T08:00:00.000Z")]
    [InlineData("Europe/Amsterdam", "2027-10-30T10:00", "2027-10-30T08:00:00.000Z")]
    [InlineData("Europe/Amsterdam", "2027-10-31T10:00", "2027-10-31T09:00:00.000Z")] // the day on which it ends
    [InlineData("Europe/London", "2027-06-01T10:00", "2027-06-01T09:00:00.000Z")]
    [InlineData("America/New_York", "2027-03-14T10:00", "2027-03-14T14:00:00.000Z")]
    [InlineData("Asia/Kolkata", "2027-03-28T10:00", "2027-03-28T04:30:00.000Z")]
    public void Wall_clock_and_instant_agree_over_the_changes_of_time(string zone, string wall, string utc)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        var startsAt = new WorkingCalendar(zone, "").At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var read = Read(ICalendar.Write(Interview(zone, startsAt), Now)).GetProperty("events")[0];
        read.GetProperty("zone").GetString().ShouldBe(zone);
        read.GetProperty("wall").GetString().ShouldBe($"{wall}:00");
        read.GetProperty("starts").GetString().ShouldBe(utc);
        DateTimeOffset.Parse(read.GetProperty("ends").GetString()!, CultureInfo.InvariantCulture).ShouldBe(startsAt.AddHours(1));
    }

    [Fact]
    public void Meeting_over_the_night_of_the_change_takes_as_long_as_it_takes()
    {
        var startsAt = new WorkingCalendar("Europe/Oslo", "").At(new DateOnly(2027, 3, 28), new TimeOnly(1, 30));
        var read = Read(ICalendar.Write(Interview("Europe/Oslo", startsAt), Now)).GetProperty("events")[0];
        read.GetProperty("ends").GetString().ShouldBe("2027-03-28T01:30:00.000Z"); // 03:30 on the clock
    }

    [Fact]
    public void Request_update_and_cancellation_are_read_as_such()
    {
        var first = Interview("Europe/Oslo", new DateTimeOffset(2027, 3, 30, 8, 0, 0, TimeSpan.Zero));
        foreach (var (@event, method, status) in new[] { (first, "REQUEST", "CONFIRMED"), (first with { Sequence = 2 }, "REQUEST", "CONFIRMED"), (first with { Sequence = 3, Method = CalendarMethod.Cancel }, "CANCEL", "CANCELLED") })
        {
            var read = Read(ICalendar.Write(@event, Now));
            read.GetProperty("method").GetString().ShouldBe(method);
            var appointment = read.GetProperty("events")[0];
            appointment.GetProperty("uid").GetString().ShouldBe(first.Uid);
            appointment.GetProperty("sequence").GetInt32().ShouldBe(@event.Sequence);
            appointment.GetProperty("status").GetString().ShouldBe(status);
            appointment.GetProperty("stamp").GetString().ShouldBe("2026-11-02T09:00:00.000Z");
            appointment.GetProperty("organizer").GetString().ShouldBe("mailto:hiring@example.org");
            appointment.GetProperty("attendee").GetString().ShouldBe("mailto:kari@example.org");
            appointment.GetProperty("partstat").GetString().ShouldBe(method == "REQUEST" ? "NEEDS-ACTION" : null);
            appointment.GetProperty("rsvp").GetString().ShouldBe(method == "REQUEST" ? "TRUE" : null);
            appointment.GetProperty("summary").GetString().ShouldBe(first.Summary);
            appointment.GetProperty("description").GetString().ShouldBe(first.Description);
            appointment.GetProperty("location").GetString().ShouldBe(first.Location);
        }
    }

    [Fact]
    public void Feed_is_read_with_all_its_appointments()
    {
        var entries = new[] { 3, 200 }.Select(d => new CalendarEntry($"interview-{d}@rmtalent", 1, Now.AddDays(d), Now.AddDays(d).AddHours(1), "Interview: Rådgiver, bedrift (1)", "", $"/interviews/{d}")).ToList();
        var events = Read(ICalendar.Feed("Nordvik", "Europe/Oslo", entries, p => "https://site.example" + p, Now)).GetProperty("events");
        events.GetArrayLength().ShouldBe(2);
        events.EnumerateArray().Select(e => DateTimeOffset.Parse(e.GetProperty("starts").GetString()!, CultureInfo.InvariantCulture)).ShouldBe(entries.Select(e => e.StartsAt));
        var due = Read(ICalendar.Feed("Nordvik", "Europe/Oslo", [], p => p, Now, new CalendarDeadline("training-1@rmtalent", new DateOnly(2026, 12, 31), "Conduct; ethics", "/my-training"))).GetProperty("events")[0];
        (due.GetProperty("summary").GetString(), due.GetProperty("wall").GetString()).ShouldBe(("Conduct; ethics", "2026-12-31"));
        Read(ICalendar.Feed("Nordvik", "Europe/Oslo", [], p => p, Now)).GetProperty("events").GetArrayLength().ShouldBe(0);
    }

    private static CalendarEvent Interview(string zone, DateTimeOffset startsAt) => new()
    {
        Uid = "interview-1@rmtalent",
        Sequence = 1,
        TimeZone = zone,
        StartsAt = startsAt,
        EndsAt = startsAt.AddHours(1),
        Summary = "Intervju; rådgiver, bedrift \\ Ås",
        Description = "Første linje\nandre linje, " + string.Concat(Enumerable.Repeat("blåbærsyltetøy ", 12)) + "🙂",
        Location = "Møterom 4; 2. etasje",
        Organizer = new("hiring@example.org", "Nordvik, \"Bank\""),
        Attendees = [new("kari@example.org", "Kari: Nordmann; Ås")],
    };

    private static JsonElement Read(string calendar)
    {
        var root = Root();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.ics");
        File.WriteAllText(file, calendar);
        using var process = Process.Start(new ProcessStartInfo("node",
            [Path.Combine(root, "tests/RmTalent.Tests/Platform/Calendar/read-ics.mjs"), Path.Combine(root, "wwwroot-assets/node_modules/ical.js/dist/ical.js"), file])
        { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TZ"] = "Pacific/Auckland" } })!;
        var (text, errors) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
        process.WaitForExit();
        File.Delete(file);
        process.ExitCode.ShouldBe(0, errors);
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RmTalent.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

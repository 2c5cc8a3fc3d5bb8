namespace RmTalent.Platform.Calendar;

public enum CalendarMethod { Publish, Request, Cancel }

/// <param name="Email">The address.</param>
/// <param name="Name">The person's name.</param>
public sealed record CalendarPerson(string Email, string Name);

/// <summary>One appointment as others put it in their calendars (RFC 5545, sent by RFC 5546).</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for every version of the appointment, for example <c>interview-{id}@rmtalent</c>.</summary>
    public required string Uid { get; init; }

    /// <summary>Rises with every change that is sent, the cancellation too; a calendar ignores what is older than what it has.</summary>
    public required int Sequence { get; init; }

    public CalendarMethod Method { get; init; } = CalendarMethod.Request;

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA zone in which it was planned; UTC without.</summary>
    public string? TimeZone { get; init; }

    public required string Summary { get; init; }

    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    public string? Url { get; init; }

    public required CalendarPerson Organizer { get; init; }

    public IReadOnlyList<CalendarPerson> Attendees { get; init; } = [];
}

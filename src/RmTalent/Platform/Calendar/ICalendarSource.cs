namespace RmTalent.Platform.Calendar;

/// <summary>Something that takes a person's time, as their calendar feed shows it.</summary>
/// <param name="Uid">The same as in the invitations of the same appointment, so that calendars do not show it twice.</param>
/// <param name="Sequence">Of the latest invitation.</param>
/// <param name="StartsAt">Start.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Summary">In the reader's language; no names that the reader may not see.</param>
/// <param name="Location">Where.</param>
/// <param name="Path">Page of this site about it.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Location, string Path);

/// <summary>A slice that puts appointments in people's calendars. The feed shows them, and nobody is offered for an interview meanwhile.</summary>
public interface ICalendarSource
{
    /// <summary>What overlaps the time for this person; nothing that is cancelled or only proposed.</summary>
    Task<IReadOnlyList<CalendarEntry>> ForAsync(Guid personId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>Something to be done by a day. The feed shows it as a whole day that leaves the person free.</summary>
/// <param name="Uid">The same as long as it is the same thing, also when its day moves.</param>
/// <param name="On">The last day.</param>
/// <param name="Summary">In the reader's language.</param>
/// <param name="Path">Page of this site about it.</param>
public sealed record CalendarDeadline(string Uid, DateOnly On, string Summary, string Path);

/// <summary>A slice that knows what people have to do by when. It takes nobody's time, so no booking asks for it.</summary>
public interface IDeadlineSource
{
    /// <summary>What is open for this person and due on a day of that time, both ends included.</summary>
    Task<IReadOnlyList<CalendarDeadline>> ForAsync(Guid personId, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

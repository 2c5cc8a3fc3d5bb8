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

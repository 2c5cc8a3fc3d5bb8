namespace RmTalent.Platform.Web;

/// <summary>When the people of the demo organisation work, so that its history looks like work.</summary>
public static class DemoTime
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(7);
    private static readonly TimeSpan Open = TimeSpan.FromHours(9);

    /// <summary>The same day in working hours, or early on the Monday after a weekend. What was later stays later, and nothing lies ahead of now.</summary>
    public static DateTimeOffset AtWork(this DateTimeOffset at, DateTimeOffset now)
    {
        var (day, time) = (at.UtcDateTime.Date, at.UtcDateTime.TimeOfDay);
        var working = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2) + Opens - TimeSpan.FromHours(1) + (time / 48),
            DayOfWeek.Sunday => day.AddDays(1) + Opens - TimeSpan.FromHours(0.5) + (time / 48),
            _ => day + Opens + (time * (Open / TimeSpan.FromDays(1))),
        };
        var then = new DateTimeOffset(new DateTime(working.Ticks - (working.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));
        return then < now ? then : now;
    }
}

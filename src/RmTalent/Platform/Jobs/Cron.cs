using System.Globalization;

namespace RmTalent.Platform.Jobs;

/// <summary>The few schedules that sweeps need, as a five-field cron expression and in words.</summary>
public sealed record Cron
{
    private Cron(string expression, string words, params object[] args) => (Expression, Words, Args) = (expression, words, args);

    /// <summary>Minute, hour, day of month, month, day of week (0 is Sunday).</summary>
    public string Expression { get; }

    /// <summary>An English key for <see cref="Args"/>.</summary>
    public string Words { get; }

    public IReadOnlyList<object> Args { get; }

    /// <param name="minutes">A divisor of 60.</param>
    public static Cron EveryMinutes(int minutes) => new(Text($"*/{minutes} * * * *"), "Every {0} minutes", minutes);

    public static Cron Hourly(int minute) => new(Text($"{minute} * * * *"), "Every hour at {0} minutes past", minute);

    public static Cron Daily(int hour, int minute = 0) => new(Text($"{minute} {hour} * * *"), "Every day at {0}", new TimeOnly(hour, minute));

    public static Cron Weekdays(int hour, int minute = 0) => new(Text($"{minute} {hour} * * 1-5"), "Monday to Friday at {0}", new TimeOnly(hour, minute));

    public static Cron Weekly(DayOfWeek day, int hour, int minute = 0) => new(Text($"{minute} {hour} * * {(int)day}"), "Every {0} at {1}", day, new TimeOnly(hour, minute));

    /// <param name="day">1 to 28.</param>
    /// <param name="hour">Local hour.</param>
    /// <param name="minute">Local minute.</param>
    public static Cron Monthly(int day, int hour, int minute = 0) =>
        new(Text($"{minute} {hour} {day} * *"), "On day {0} of every month at {1}", day, new TimeOnly(hour, minute));

    public override string ToString() => Expression;

    private static string Text(FormattableString expression) => expression.ToString(CultureInfo.InvariantCulture);
}

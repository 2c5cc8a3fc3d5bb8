namespace RmTalent.Tests;

/// <summary>Time stands still until a test moves it. Starts on a Monday morning.</summary>
public sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;

    public void PassDays(int days) => Now = Now.AddDays(days);
}

using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Web;

public sealed class DemoTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Work_of_the_demo_happens_in_working_hours_and_keeps_its_order()
    {
        var steps = Enumerable.Range(1, 24 * 30).Select(h => Now.AddHours(-h)).Reverse().Select(at => at.AtWork(Now)).ToList();
        steps.ShouldAllBe(at => at.DayOfWeek != DayOfWeek.Saturday && at.DayOfWeek != DayOfWeek.Sunday && at.Hour >= 6 && at.Hour < 17);
        steps.ShouldBe(steps.Order());
    }

    [Fact]
    public void Nothing_of_the_demo_lies_ahead() => Now.AddHours(-1).AtWork(Now).ShouldBeLessThanOrEqualTo(Now);
}

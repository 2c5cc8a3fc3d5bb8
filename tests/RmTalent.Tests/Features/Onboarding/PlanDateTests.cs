using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
using static RmTalent.Tests.Features.Onboarding.Given;

namespace RmTalent.Tests.Features.Onboarding;

public sealed class PlanDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Newcomer = Guid.CreateVersion7();
    private static readonly Guid Manager = Guid.CreateVersion7();
    private readonly WorkingCalendar _norway = new("Europe/Oslo", "NO");

    [Fact]
    public void Due_dates_roll_past_easter()
    {
        var plan = PlanFrom(new(2026, 3, 30), Step(3));
        plan.Steps[0].RuleOn.ShouldBe(new DateOnly(2026, 4, 2));
        plan.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 4, 7), "Maundy Thursday to Easter Monday are holidays");
    }

    [Fact]
    public void What_comes_before_the_start_rolls_back_when_it_would_reach_the_start()
    {
        var plan = PlanFrom(new(2026, 3, 2), Step(-1), Step(-9));
        plan.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 2, 27), "Sunday would roll to the first day itself");
        plan.Steps[1].DueOn.ShouldBe(new DateOnly(2026, 2, 23), "Saturday a week before rolls forward");
    }

    [Fact]
    public void A_step_steps_over_the_leave_of_newcomer_and_owner()
    {
        var away = new[] { (Newcomer, new Leave(new(2026, 3, 9), new(2026, 3, 10))), (Manager, new Leave(new(2026, 3, 11), new(2026, 3, 13))) };
        var days = new PlanDays(_norway, away.ToLookup(a => a.Item1, a => a.Item2), Newcomer);
        var plan = Plan(Terms(new(2026, 3, 2)), days, Now, Step(7), Step(7) with { Owner = StepOwner.Manager });
        plan.Steps.Select(s => s.DueOn).ShouldBe([new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 16)]);
        days.WhyOff(new(2026, 3, 9), Newcomer).ShouldBe(DayOff.Leave);
        days.WhyOff(new(2026, 3, 11), Newcomer).ShouldBeNull();
        days.WhyOff(new(2026, 3, 14), Newcomer).ShouldBe(DayOff.Weekend);
        days.WhyOff(new(2026, 4, 2), Newcomer).ShouldBe(DayOff.Holiday);
    }

    [Fact]
    public void New_start_moves_open_steps_only_and_the_preview_told_so()
    {
        var plan = PlanFrom(new(2026, 3, 2), Step(0), Step(7));
        plan.Tick(plan.Steps[0].Id, plan.PersonId, _norway, Now);
        var preview = plan.IfStartsOn(new(2026, 3, 16), _norway);
        plan.Steps[1].DueOn.ShouldBe(new DateOnly(2026, 3, 9), "looking changes nothing");
        plan.MoveStart(new(2026, 3, 16), "", _norway);
        plan.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 3, 2));
        plan.Steps[1].DueOn.ShouldBe(new DateOnly(2026, 3, 23));
        plan.Steps[1].WasDueOn.ShouldBe(new DateOnly(2026, 3, 9));
        preview.ShouldHaveSingleItem().Due.DueOn.ShouldBe(plan.Steps[1].DueOn);
    }

    [Fact]
    public void Enough_of_a_choice_completes_the_plan()
    {
        var plan = PlanFrom(new(2026, 3, 2), Step(1) with { Choice = "clients" }, Step(2) with { Choice = "clients" });
        plan.Tick(plan.Steps[1].Id, plan.PersonId, _norway, Now);
        plan.CompletedAt.ShouldBe(Now);
    }

    [Fact]
    public void Owner_is_reminded_once_of_a_date()
    {
        var plan = PlanFrom(new(2026, 3, 2), Step(1));
        plan.TakeToRemind(new(2026, 3, 10)).Count.ShouldBe(1);
        plan.TakeToRemind(new(2026, 3, 11)).ShouldBeEmpty();
    }

    [Fact]
    public void Date_after_another_step_is_known_once_that_is_done_or_left_out()
    {
        var first = Step(0);
        var plan = PlanFrom(new(2026, 3, 2), first, Step(0) with { Due = DueRule.AfterStep(first.Id, 3), After = first.Id });
        plan.Steps[1].DueOn.ShouldBeNull();
        plan.IsWaiting(plan.Steps[1]).ShouldBeTrue();
        plan.LeaveOut(plan.Steps[0].Id, "Knows it", Manager, _norway, Now);
        plan.Steps[1].DueOn.ShouldBe(new DateOnly(2026, 3, 5));
        plan.IsWaiting(plan.Steps[1]).ShouldBeFalse();
    }

    [Fact]
    public void Late_for_more_than_a_week_or_unsure_is_at_risk()
    {
        var plan = PlanFrom(new(2026, 3, 2), Step(0));
        plan.StandingOn(new(2026, 3, 2)).ShouldBe(PlanStanding.OnTrack);
        plan.StandingOn(new(2026, 3, 9)).ShouldBe(PlanStanding.Late);
        plan.StandingOn(new(2026, 3, 10)).ShouldBe(PlanStanding.AtRisk);
        plan.Hear(2);
        plan.StandingOn(new(2026, 3, 2)).ShouldBe(PlanStanding.AtRisk);
    }

    private static PlanTerms Terms(DateOnly startsOn) => new(Newcomer, startsOn, Manager, null, null, null);

    private OnboardingPlan PlanFrom(DateOnly startsOn, params ProgrammeStep[] steps) => Plan(Terms(startsOn), _norway, Now, steps);
}

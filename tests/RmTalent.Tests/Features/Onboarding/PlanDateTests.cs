using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;

namespace RmTalent.Tests.Features.Onboarding;

public sealed class PlanDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly WorkingCalendar _norway = new("Europe/Oslo", "NO");

    [Fact]
    public void Due_dates_roll_past_easter()
    {
        var plan = Plan(new(2026, 3, 30), Task(3));
        plan.Steps[0].RuleOn.ShouldBe(new DateOnly(2026, 4, 2));
        plan.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 4, 7), "Maundy Thursday to Easter Monday are holidays");
    }

    [Fact]
    public void New_start_moves_open_steps_only()
    {
        var plan = Plan(new(2026, 3, 2), Task(0), Task(7));
        plan.Tick(plan.Steps[0].Id, plan.PersonId, _norway, Now);
        plan.MoveStart(new(2026, 3, 16), "", _norway);
        plan.Steps[0].DueOn.ShouldBe(new DateOnly(2026, 3, 2));
        plan.Steps[1].DueOn.ShouldBe(new DateOnly(2026, 3, 23));
    }

    [Fact]
    public void Enough_of_a_choice_completes_the_plan()
    {
        var plan = Plan(new(2026, 3, 2), Task(1) with { Choice = "clients" }, Task(2) with { Choice = "clients" });
        plan.Tick(plan.Steps[1].Id, plan.PersonId, _norway, Now);
        plan.CompletedAt.ShouldBe(Now);
    }

    [Fact]
    public void Owner_is_reminded_once_of_a_date()
    {
        var plan = Plan(new(2026, 3, 2), Task(1));
        plan.TakeToRemind(new(2026, 3, 10)).Count.ShouldBe(1);
        plan.TakeToRemind(new(2026, 3, 11)).ShouldBeEmpty();
    }

    private static ProgrammeStep Task(int day) => new(Guid.CreateVersion7(), Phase.FirstWeek, StepKind.Task, new("Task"), DueRule.FromStart(day));

    private OnboardingPlan Plan(DateOnly startsOn, params ProgrammeStep[] steps)
    {
        var programme = Programme.Design(new ProgrammeWords(new("Programme"), null, null));
        var version = ProgrammeVersion.First(programme.Id);
        foreach (var step in steps)
        {
            version.Put(step);
        }

        programme.Publish(version, null, Now);
        return OnboardingPlan.Start(new PlanTerms(Guid.CreateVersion7(), startsOn, null, null, null, null), programme, version, _norway, Now);
    }
}

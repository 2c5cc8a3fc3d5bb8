using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using static RmTalent.Tests.Features.Onboarding.Given;

namespace RmTalent.Tests.Features.Onboarding;

public sealed class ProgrammeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly WorkingCalendar _norway = new("Europe/Oslo", "NO");

    [Fact]
    public void Steps_that_wait_for_each_other_are_refused_beside_the_field()
    {
        var draft = ProgrammeVersion.First(Guid.CreateVersion7());
        var (a, b) = (Step(1), Step(2));
        draft.Put(a);
        draft.Put(b with { After = a.Id });
        Should.Throw<RefusedException>(() => draft.Put(a with { After = b.Id })).Field.ShouldBe("Form.After");
        Should.Throw<RefusedException>(() => draft.Put(a with { Due = DueRule.AfterStep(a.Id, 1) })).Field.ShouldBe("Form.DueStepId");
        Should.Throw<RefusedException>(() => draft.Put(Step(1, StepKind.Package))).Field.ShouldBe("Form.Item");
        Should.Throw<RefusedException>(() => draft.Remove(a.Id));
    }

    [Fact]
    public void A_choice_of_one_is_no_choice_and_all_of_a_choice_ask_for_the_same()
    {
        var programme = Programme.Design(new ProgrammeWords(new("Programme"), null, null));
        var draft = ProgrammeVersion.First(programme.Id);
        var a = Step(1) with { Choice = "visit" };
        draft.Put(a);
        Should.Throw<RefusedException>(() => programme.Publish(draft, null, Now)).Message.ShouldContain("visit");
        draft.Put(Step(1) with { Choice = "visit", ChoiceNeeds = 3 });
        Should.Throw<RefusedException>(() => programme.Publish(draft, null, Now));
        draft.Put(a with { ChoiceNeeds = 2 });
        draft.Steps.All.ShouldAllBe(s => s.ChoiceNeeds == 2);
        programme.Publish(draft, null, Now);
    }

    [Fact]
    public void A_plan_follows_another_version_only_when_it_is_moved_and_keeps_what_is_done()
    {
        var (done, gone, kept) = (Step(0, title: "Done"), Step(1, title: "Gone"), Step(2, title: "Kept"));
        var (programme, first) = Published(Now, done, gone, kept);
        var plan = OnboardingPlan.Start(new PlanTerms(Guid.CreateVersion7(), new(2026, 3, 2), null, null, null, null), programme, first, _norway, Now);
        plan.Tick(plan.Steps[0].Id, plan.PersonId, _norway, Now);
        plan.Add(Step(4, title: "Extra"), _norway);
        var second = first.Next();
        second.Remove(done.Id);
        second.Remove(gone.Id);
        second.Put(kept with { Due = DueRule.FromStart(9) });
        second.Put(Step(3, title: "New"));
        programme.Publish(second, null, Now);
        plan.ProgrammeVersionId.ShouldBe(first.Id);
        ProgrammeDiff.Of(first.Steps, second.Steps).Select(d => (d.Change, d.Step.Title.En)).ShouldBe(
            [(StepChange.Added, "New"), (StepChange.Changed, "Kept"), (StepChange.Removed, "Done"), (StepChange.Removed, "Gone")]);

        plan.Follow(second, _norway);
        plan.Steps.Select(s => s.Title.En).ShouldBe(["Done", "Kept", "New", "Extra"], ignoreOrder: true);
        plan.Steps.Single(s => s.Title.En == "Kept").DueOn.ShouldBe(new DateOnly(2026, 3, 11));
        plan.Steps.Single(s => s.Title.En == "Done").DoneAt.ShouldNotBeNull();
        Should.Throw<RefusedException>(() => plan.Follow(second, _norway));
    }

    [Fact]
    public void The_last_line_of_a_checklist_completes_its_task_and_it_can_be_opened_again()
    {
        var plan = Plan(new PlanTerms(Guid.CreateVersion7(), new(2026, 3, 2), null, null, null, null), _norway, Now,
            Step(0) with { Checklist = [new LocalisedText("Desk"), new LocalisedText("Phone")] }, Step(1));
        var step = plan.Steps[0];
        plan.Check(step.Id, 0, isDone: true, plan.PersonId, _norway, Now);
        step.DoneAt.ShouldBeNull();
        plan.Check(step.Id, 1, isDone: true, plan.PersonId, _norway, Now);
        step.DoneAt.ShouldBe(Now);
        (plan.Done, plan.Counting).ShouldBe((1, 2));
        plan.Reopen(step.Id, _norway);
        (plan.Done, step.DoneAt).ShouldBe((0, null));
    }
}

using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Starter;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Learning.Scenarios;

public sealed class ScriptCheckTests
{
    [Fact]
    public void A_whole_talk_has_no_problems() => ScriptCheck.ProblemsOf(A.Talk()).ShouldBeEmpty();

    [Fact]
    public void Nothing_written_asks_for_the_first_words() => Faults(Script.Blank).ShouldBe([ScriptFault.NoStart]);

    [Fact]
    public void A_node_that_no_choice_leads_to_is_named()
    {
        var problem = ScriptCheck.ProblemsOf(A.Talk().With(A.End("island", Ending.Mixed))).ShouldHaveSingleItem();
        problem.Fault.ShouldBe(ScriptFault.Unreached);
        problem.NodeId.ShouldBe(A.IdOf("island"));
        problem.In(new Texts()).ShouldContain("island");
    }

    [Fact]
    public void A_choice_that_leads_nowhere_is_named_with_its_node()
    {
        var problems = ScriptCheck.ProblemsOf(A.Of(A.Node("start", A.To("well", 20, 10), A.To(null)), A.End("well", Ending.Good)));
        problems.ShouldHaveSingleItem().Fault.ShouldBe(ScriptFault.DeadChoice);
        problems[0].In(new Texts()).ShouldBe("In “start”, the choice “Answer to nowhere” leads nowhere");
    }

    [Fact]
    public void Going_round_without_an_end_and_without_leave_is_said()
    {
        var round = A.Of(A.Node("start", A.To("a", 20, 10), A.To("well", 20, 10)), A.Node("a", A.To("b"), A.To("b")), A.Node("b", A.To("a"), A.To("a")), A.End("well", Ending.Good));
        Faults(round).ShouldBe([ScriptFault.Endless, ScriptFault.Endless, ScriptFault.GoesRound], ignoreOrder: true);
        var meant = A.Of(A.Node("start", A.To("a"), A.To("well", 20, 10)), A.Node("a", A.To("start"), A.To("well")), A.End("well", Ending.Good));
        Faults(meant).ShouldBe([ScriptFault.GoesRound]);
        Faults(meant with { Terms = meant.Terms with { MayLoop = true } }).ShouldBeEmpty();
    }

    [Fact]
    public void One_choice_is_none_and_silence_is_no_feedback()
    {
        Faults(A.Of(A.Node("start", A.To("well", 20, 10)), A.End("well", Ending.Good))).ShouldBe([ScriptFault.TooFewChoices]);
        var mute = A.To("well", 20, 10) with { Feedback = LocalisedText.Empty };
        Faults(A.Of(A.Node("start", mute, A.To("well", 20, 10)), A.End("well", Ending.Good))).ShouldBe([ScriptFault.NoFeedback]);
    }

    [Fact]
    public void A_talk_that_nobody_can_complete_is_said()
    {
        var hard = A.Talk() with { Terms = new ScriptTerms(50, 80, 5, MayLoop: false) };
        ScriptCheck.ProblemsOf(hard).ShouldHaveSingleItem().In(new Texts()).ShouldBe("No way through reaches trust 80 and 5 points: ask for less, or give more");
    }

    [Fact]
    public void A_removed_node_leaves_its_choices_leading_nowhere() => Faults(A.Talk().Without(A.IdOf("badly"))).ShouldBe([ScriptFault.DeadChoice]);

    [Fact]
    public void Publishing_is_refused_while_something_is_wrong()
    {
        var scenario = Scenario.Author(new ScenarioWords(A.Said("No"), A.Said("A talk"), 5, []));
        var draft = ScenarioVersion.First(scenario.Id, A.Talk().With(A.End("island", Ending.Mixed)));
        Should.Throw<RefusedException>(() => scenario.Publish(draft, null, null, DateTimeOffset.UnixEpoch)).Key.ShouldBe("Mend what the list names before you publish");
        draft.Remove(A.IdOf("island"));
        scenario.Publish(draft, null, null, DateTimeOffset.UnixEpoch);
        Should.Throw<RefusedException>(() => draft.Remove(A.IdOf("badly"))).Key.ShouldBe("A published version does not change: edit a new draft");
        draft.Next().Number.ShouldBe(2);
    }

    [Theory]
    [InlineData("difficult-no")]
    [InlineData("complaint")]
    [InlineData("stressed-client")]
    public void Starter_scenarios_are_whole_in_three_languages(string code)
    {
        var text = ScenarioText.Read(code);
        ScriptCheck.ProblemsOf(text.Script).Select(p => p.In(new Texts())).ShouldBeEmpty();
        text.Script.Nodes.Count.ShouldBeInRange(8, 14);
        text.Script.Nodes.Select(n => n.Ending).OfType<Ending>().Distinct().Count().ShouldBe(3);
        IEnumerable<LocalisedText> words = text.Script.Nodes.SelectMany(n => n.Choices.SelectMany(c => new[] { c.Text, c.Feedback }).Concat([n.Name, n.Line, .. n.IsEnd ? new[] { n.Advice } : []]));
        words.Concat([text.Title, text.Summary]).Where(w => w.En.Length == 0 || w.Nb.Length == 0 || w.Nl.Length == 0 || w.Nb == w.Nl).ShouldBeEmpty();
    }

    private static IEnumerable<ScriptFault> Faults(Script script) => ScriptCheck.ProblemsOf(script).Select(p => p.Fault);
}

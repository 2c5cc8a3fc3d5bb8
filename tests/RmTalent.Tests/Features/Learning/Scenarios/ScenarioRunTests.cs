using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Learning.Scenarios;

public sealed class ScenarioRunTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ScenarioVersion _version = ScenarioVersion.First(Guid.CreateVersion7(), A.Talk());
    private readonly LearningItem _item = new(LearningKind.Scenario, Guid.CreateVersion7(), A.Said("No"), [], 5);

    [Fact]
    public void Enough_trust_and_points_at_the_end_complete_it()
    {
        var run = Started();
        var completion = Answer(run, 0, Now.AddMinutes(2)).ShouldNotBeNull();
        (run.Trust, run.Points, run.Ending, run.IsPassed).ShouldBe((70, 10, Ending.Good, true));
        completion.ScorePercent.ShouldBe(70);
        run.Steps.ShouldHaveSingleItem().At.ShouldBe(Now.AddMinutes(2));
    }

    [Fact]
    public void An_end_without_enough_trust_completes_nothing()
    {
        var run = Started();
        Answer(run, 1, Now).ShouldBeNull();
        (run.Ending, run.IsPassed, run.EndedAt).ShouldBe((Ending.Poor, false, Now));
    }

    [Fact]
    public void A_second_tab_and_a_foreign_choice_are_refused()
    {
        var run = Started();
        Should.Throw<RefusedException>(() => run.Choose(2, First.Id, _version.Script, _item, Now)).Key.ShouldStartWith("You answered this already");
        Should.Throw<RefusedException>(() => run.Choose(1, Guid.CreateVersion7(), _version.Script, _item, Now)).Key.ShouldBe("Choose one of the answers");
        Answer(run, 0, Now);
        Should.Throw<RefusedException>(() => run.Choose(2, First.Id, _version.Script, _item, Now)).Key.ShouldBe("This talk is over");
    }

    [Fact]
    public void Trust_stays_between_nothing_and_everything()
    {
        var steep = ScenarioVersion.First(Guid.CreateVersion7(), A.Of(A.Node("start", A.To("well", 50), A.To("well", -50)), A.End("well", Ending.Good)) with { Terms = new ScriptTerms(80, 0, 0, false) });
        var run = ScenarioRun.Start(Guid.CreateVersion7(), steep, Now);
        run.Choose(1, steep.Script.Nodes[0].Choices[0].Id, steep.Script, _item, Now);
        run.Trust.ShouldBe(100);
    }

    [Fact]
    public void Better_answers_are_those_that_do_more()
    {
        var node = A.Node("start", A.To("a", 1), A.To("b", 3, 3), A.To("c", 5));
        node.BetterThan(node.Choices[0]).Select(c => c.Worth).ShouldBe([6, 5]);
        node.BetterThan(node.Choices[1]).ShouldBeEmpty();
    }

    [Fact]
    public void Report_hides_what_fewer_than_five_people_did()
    {
        var (often, seldom) = (A.To("well"), A.To("badly"));
        PathReport.EndedRun Run(int person, Choice choice) => new(A.IdOf($"p{person}"), Ending.Good, [new(A.IdOf("start"), choice.Id)]);
        var report = PathReport.Of([.. Enumerable.Range(1, 5).Select(p => Run(p, often)), Run(6, seldom), Run(6, seldom), Run(1, often)]);
        report.People.ShouldBe(6);
        report.Shown(often).ShouldBe("5");
        report.Shown(seldom).ShouldBeNull();
        report.Paths.ShouldHaveSingleItem().People.ShouldBe(5);
        PathReport.Of([.. Enumerable.Range(1, 4).Select(p => Run(p, often))]).IsEnough.ShouldBeFalse();
    }

    [Fact]
    public void Map_places_every_node_in_rows_that_lead_down()
    {
        var script = RmTalent.Features.Learning.Starter.ScenarioText.Read("difficult-no").Script;
        var map = ScriptMap.Of(script, _ => "/", new RmTalent.Platform.Localization.Texts());
        map.Boxes.Count.ShouldBe(script.Nodes.Count);
        map.Boxes.Select(b => (b.X, b.Y)).Distinct().Count().ShouldBe(script.Nodes.Count);
        map.Boxes.Single(b => b.IsStart).Y.ShouldBe(map.Boxes.Min(b => b.Y));
        foreach (var row in map.Boxes.GroupBy(b => b.Y))
        {
            var places = row.Select(b => b.X).Order().ToList();
            places.Zip(places.Skip(1)).ShouldAllBe(p => p.Second - p.First > 178);
        }

        map.Lines.ShouldAllBe(l => !l.IsBack);
    }

    private Choice First => _version.Script.Nodes[0].Choices[0];

    private ScenarioRun Started() => ScenarioRun.Start(Guid.CreateVersion7(), _version, Now);

    private Completion? Answer(ScenarioRun run, int choice, DateTimeOffset at) => run.Choose(1, _version.Script.Nodes[0].Choices[choice].Id, _version.Script, _item, at);
}

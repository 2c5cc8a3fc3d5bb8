using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>A trainer mends a talk and publishes it, a newcomer plays it to the end and reads the debrief, and the trainer sees which ways were taken.</summary>
public sealed class ScenarioJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Scenario = "A difficult no";

    [Fact]
    public async Task From_a_trainer_s_draft_to_a_newcomer_s_debrief()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/scenarios");
            await tessa.FollowAsync(Scenario);
            await tessa.SeesAsync("Nobody can reach “She brings her daughter”");
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Link, new() { Name = "Nobody can reach" }).ClickAsync());
            await tessa.PressAsync("Remove this node");
            await tessa.ArriveAsync(() => tessa.Page.Locator(".map-start").ClickAsync());
            await tessa.Page.Locator("[name='Form.Line.En']").FillAsync("There you are! I signed the lease this morning. You will say yes, won't you?");
            await tessa.PressAsync("Save");
            await tessa.FollowAsync("Scenario");
            await tessa.PressAsync("Publish");
            await tessa.IsToldAsync("Published: new learners start on this version");
        });

        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync("/learn?Kind=Scenario");
            await nora.FollowAsync(Scenario);
            await nora.PressAsync("Begin the talk");
            await nora.SeesAsync("I signed the lease this morning");
            await SayAsync(nora, "Marit, the answer is no");
            await nora.SeesAsync("Bad news that is wrapped up takes longer to hurt");
            (await nora.AxeAsync()).ShouldBeEmpty();
            await nora.OpenAsync("/learn?Kind=Scenario"); // the day goes on, and the talk waits
            await nora.FollowAsync(Scenario);
            await nora.PressAsync("Go on where you were");
            await SayAsync(nora, "Last year the shop left");
            await SayAsync(nora, "It may well be.");
            await SayAsync(nora, "So it is the place");
            await SayAsync(nora, "A stall by the station");
            await nora.SeesAsync("A no that became a way");
            await nora.SeesAsync("Better here (1)");
            (await nora.AxeAsync()).ShouldBeEmpty();
            await nora.OpenAsync("/learn");
            await nora.SeesAsync(Scenario);
        });

        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/scenarios");
            await tessa.FollowAsync(Scenario);
            await tessa.FollowAsync("Paths taken");
            await tessa.SeesAsync("Too few people yet"); // one newcomer on the new version is nobody's figure
            await tessa.FollowAsync("Version 1");
            await tessa.SeesAsync("people came to an end");
            (await tessa.AxeAsync()).ShouldBeEmpty();
        });
    }

    private static Task SayAsync(Visitor learner, string words) =>
        learner.ArriveAsync(() => learner.Page.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync());
}

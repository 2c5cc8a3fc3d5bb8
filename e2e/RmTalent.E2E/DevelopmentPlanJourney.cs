using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Features.Performance;

namespace RmTalent.E2E;

/// <summary>A plan that two people write: drafted from what was seen, argued over, signed, worked on, talked about, changed and signed again.</summary>
public sealed class DevelopmentPlanJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private string _plan = "";
    private LearningItem _module = null!;

    [Fact]
    public async Task From_a_draft_to_the_second_version()
    {
        _module = await DbAsync(async db => (await db.LearningItemsAsync()).First(i => i.Kind == LearningKind.Module));
        await Both_write();
        await Both_sign();
        await Work_ticks_itself_and_is_talked_about();
        await A_change_makes_a_new_version();
    }

    private async Task Both_write()
    {
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync($"/development-plans/new?person={DemoPeople.Nora.Id}");
            await hanna.SeesAsync("The draft will start from these gaps");
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.PressAsync("Write the draft");
            _plan = new Uri(hanna.Page.Url).AbsolutePath;
            await hanna.SeesAsync("Suggested by:");
            (await hanna.AxeAsync()).ShouldBeEmpty();
        });
        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync(_plan);
            await nora.FollowAsync("Edit");
            await nora.FillAsync("Where the person wants to go", "My own portfolio of small companies.");
            await nora.PressAsync("Save");
            await nora.FollowAsync("Add an action");
            await nora.FillAsync("What", "Read the module and lead one meeting");
            await nora.PressAsync("Save");
            await nora.IsRefusedAsync("Say how you will see that it worked");
            await nora.ChooseAsync("Kind", "Practice at work");
            await nora.FillAsync("Done by", Day(60));
            await nora.FillAsync("How we see that it worked", "The client asks me back.");
            await nora.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Module (" }).Last.Locator("summary").ClickAsync();
            await nora.Page.GetByLabel(_module.Title.En).First.CheckAsync();
            (await nora.AxeAsync()).ShouldBeEmpty();
            await nora.PressAsync("Save");
            await nora.SeesAsync("My own portfolio of small companies.");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(_plan);
            await hanna.Page.GetByRole(AriaRole.Link, new() { Name = "Something does not fit Read the module" }).ClickAsync();
            await hanna.FillAsync("Say what does not fit, and what would", "Two meetings, so that you can compare.");
            await hanna.PressAsync("Send");
            await hanna.FillAsync("Sign with your full name", DemoPeople.Hanna.Name);
            await hanna.PressAsync("Sign the plan");
            await hanna.SeesAsync("One of you does not agree with an action yet");
        });
        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync(_plan);
            await nora.SeesAsync("Two meetings, so that you can compare.");
            await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Change Read the module" }).ClickAsync();
            await nora.FillAsync("What", "Read the module and lead two meetings");
            await nora.PressAsync("Save");
        });
    }

    private async Task Both_sign()
    {
        foreach (var person in new[] { DemoPeople.Hanna, DemoPeople.Nora })
        {
            await AsAsync(person, async visitor =>
            {
                await visitor.OpenAsync(_plan);
                await visitor.FillAsync("Sign with your full name", person.Name);
                await visitor.PressAsync("Sign the plan");
            });
        }
    }

    private async Task Work_ticks_itself_and_is_talked_about()
    {
        await DbAsync(async db =>
        {
            db.Add(Completion.Of(DemoPeople.Nora.Id, _module, Guid.CreateVersion7(), Site.Clock.Now));
            return await db.SaveChangesAsync();
        });
        var id = Guid.Parse(_plan.Split('/')[^1]);
        await EventuallyAsync(() => DbAsync(async db => (await db.DevelopmentPlans.SingleAsync(p => p.Id == id)).Progress is { Count: > 0 } progress ? progress : null), "the tick of the completed module");
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(_plan);
            await hanna.SeesAsync($"Completed: {_module.Title.En}");
            await hanna.Page.GetByRole(AriaRole.Link, new() { Name = "Note the review" }).First.ClickAsync();
            await hanna.PressAsync("Save");
            await hanna.IsRefusedAsync("Write what you agreed on");
            await hanna.FillAsync("What we agreed on", "The module helped; the meetings come next.");
            await hanna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).First.GetByRole(AriaRole.Radio).Nth(4).CheckAsync();
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.PressAsync("Save");
            await hanna.SeesAsync("The module helped; the meetings come next.");
            await hanna.SeesAsync("Reached");
        });
    }

    private async Task A_change_makes_a_new_version()
    {
        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync(_plan);
            await nora.AnswerAsync("Change the plan", "Start the change", ("Why it changes", "One client is enough for now."));
            await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Change Read the module" }).ClickAsync();
            await nora.FillAsync("How we see that it worked", "Both clients ask me back.");
            await nora.PressAsync("Save");
            await nora.FollowAsync("See what would change");
            (await nora.Page.Locator("ins.diff").AllInnerTextsAsync()).ShouldContain(t => t.Contains("Both clients ask"));
            (await nora.AxeAsync()).ShouldBeEmpty();
        });
        await MailSayingAsync(DemoPeople.Hanna.Email, "One client is enough for now.");
        await Both_sign();
        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync(_plan);
            (await Pdf.TextAsync(await nora.DownloadAsync("Download PDF"))).ShouldContain("Both clients ask me back");
            await nora.FollowAsync("Versions");
            await nora.SeesAsync("Version 2");
            await nora.SeesAsync("The first that both signed.");
        });
    }
}

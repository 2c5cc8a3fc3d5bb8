using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;

namespace RmTalent.E2E;

/// <summary>A host says what room there is, a newcomer chooses by reasons, nothing happens without the checklist, both write before either reads, and two signatures make the hours count.</summary>
public sealed class ShadowingJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Link = "https://meet.nordvik.example/mats";

    private string _visit = "";

    [Fact]
    public async Task From_a_choice_by_reasons_to_hours_that_count()
    {
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync("/shadowing/hosting");
            await mats.FillAsync("Visits a month", "40");
            await mats.PressAsync("Save");
            (await mats.Field("Visits a month").First.InputValueAsync()).ShouldBe("40");
            await mats.FillAsync("Visits a month", "12");
            await mats.FillAsync("What a visitor sees with me", "Two meetings and the follow-up.");
            (await mats.AxeAsync()).ShouldBeEmpty();
            await mats.PressAsync("Save");
            await mats.IsToldAsync("Saved");
        });
        await AsAsync(DemoPeople.Sofie, async sofie =>
        {
            await sofie.OpenAsync("/shadowing/new");
            await sofie.PressAsync("Propose the visit");
            await sofie.IsRefusedAsync("Choose a host");
            await sofie.SeesAsync("Two meetings and the follow-up.");
            await sofie.SeesAsync("Another language: ");
            (await sofie.AxeAsync()).ShouldBeEmpty();
            await sofie.Page.GetByRole(AriaRole.Radio, new() { Name = DemoPeople.Mats.Name }).CheckAsync();
            await sofie.PickAsync("How", "By screen sharing");
            await sofie.FillAsync("What the newcomer hopes to see", "How a difficult renewal is opened.");
            await sofie.PressAsync("Propose the visit");
            _visit = new Uri(sofie.Page.Url).AbsolutePath;
        });
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync(_visit);
            await mats.PressAsync("Agree");
            await mats.FollowAsync("Choose a date");
            await mats.FillAsync("Day", Day(-2));
            await mats.FillAsync("Link for screen sharing", Link);
            await mats.PressAsync("Send the invitation");
            await mats.IsRefusedAsync("Choose a time that lies ahead");
            await mats.FillAsync("Day", Day(9));
            await mats.PressAsync("Send the invitation");
            await CheckAllAsync(mats, "Confirm that the clients consent");
        });
        (await MailSayingAsync(DemoPeople.Sofie.Email, Link)).ShouldNotBeNull();
        await AsAsync(DemoPeople.Sofie, async sofie =>
        {
            await sofie.OpenAsync(_visit);
            await sofie.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await sofie.PressAsync("Promise confidentiality");
            await sofie.IsRefusedAsync("Confirm every point");
            await CheckAllAsync(sofie, "Promise confidentiality");
            await sofie.FollowAsync("Choose another date");
            await sofie.FillAsync("Day", Day(10));
            await sofie.PressAsync("Send the invitation");
            await sofie.SeesAsync("not confirmed yet"); // other clients, so they are asked anew
            (await sofie.AxeAsync()).ShouldBeEmpty();
        });
        Site.Clock.Now = DateTimeOffset.Parse(Day(10), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddHours(17);
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync(_visit);
            await mats.PressAsync("It took place");
            await mats.SeesAsync("without them no visit takes place");
            await CheckAllAsync(mats, "Confirm that the clients consent");
            await mats.PressAsync("It took place");
        });
        await Both_write_before_either_reads();
        await Two_signatures_make_the_hours_count();
    }

    private async Task Both_write_before_either_reads()
    {
        await AsAsync(DemoPeople.Sofie, async sofie =>
        {
            await sofie.OpenAsync(_visit);
            await sofie.FollowAsync("Write down what you saw");
            await sofie.PressAsync("Save");
            await sofie.IsRefusedAsync("Write what you take with you");
            await sofie.FillAsync("How the host handles clients", "Named the worry before the client did.");
            await sofie.FillAsync("What I take with me", "Open with the worry.");
            (await sofie.AxeAsync()).ShouldBeEmpty();
            await sofie.PressAsync("Save");
        });
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync(_visit);
            await mats.SeesAsync("Written. You read it when both have written.");
            (await mats.Page.GetByText("Open with the worry.").CountAsync()).ShouldBe(0);
            await mats.FollowAsync("Confirm hours and give feedback");
            await mats.FillAsync("Hours", "66");
            await mats.FillAsync("What went well", "Asked what others do not dare to ask.");
            foreach (var competency in await mats.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await competency.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            }

            (await mats.AxeAsync()).ShouldBeEmpty();
            await mats.PressAsync("Save");
            await mats.SeesAsync("Open with the worry.");
            await mats.PressAsync("Sign as host");
        });
    }

    private async Task Two_signatures_make_the_hours_count()
    {
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(_visit);
            await hanna.AnswerAsync("Send it back", "Send it back", ("What does not fit", "Sixty-six hours?"));
        });
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync(_visit);
            await mats.FollowAsync("Change what you wrote");
            await mats.FillAsync("Hours", "6");
            await mats.PressAsync("Save");
            await mats.PressAsync("Sign as host");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(_visit);
            await hanna.PressAsync("Sign off");
            await hanna.SeesAsync("Everything is done; the hours count.");
            (await hanna.AxeAsync()).ShouldBeEmpty();
        });
        await AsAsync(DemoPeople.Sofie, async sofie =>
        {
            await sofie.OpenAsync("/shadowing/hours");
            await sofie.SeesAsync("Hours signed off");
            (await sofie.AxeAsync()).ShouldBeEmpty();
            (await Pdf.TextAsync(await GuideAsync(sofie))).ShouldContain("Observation guide");
        });
        var id = Guid.Parse(_visit.Split('/')[^1]);
        (await DbAsync(db => db.ShadowingVisits.SingleAsync(v => v.Id == id))).Hours.ShouldBe(6);
    }

    private async Task<byte[]> GuideAsync(Visitor visitor)
    {
        await visitor.OpenAsync(_visit);
        return await visitor.DownloadAsync("Guide as PDF");
    }

    private static async Task CheckAllAsync(Visitor visitor, string button)
    {
        foreach (var point in await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Confirm each point" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await point.CheckAsync();
        }

        await visitor.PressAsync(button);
    }
}

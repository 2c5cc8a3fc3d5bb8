using System.Globalization;
using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>A day with an experienced colleague.</summary>
public sealed partial class HiringToGrowthJourney
{
    private async Task Newcomer_shadows_an_experienced_colleague()
    {
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await newcomer.FollowAsync("Job shadowing");
            await newcomer.FollowAsync("New visit");
            await newcomer.Page.GetByRole(AriaRole.Group, new() { Name = "Host", Exact = true }).GetByRole(AriaRole.Radio, new() { Name = DemoPeople.Mats.Name }).CheckAsync();
            await newcomer.FillAsync("Where", "Oslo");
            await newcomer.PressAsync("Propose the visit");
        });
        var day = Day(7);
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await OpenVisitAsync(mats);
            await mats.PressAsync("Agree");
            await CheckAllAsync(mats, "Confirm that the clients consent");
            await mats.FollowAsync("Choose a date");
            await mats.FillAsync("Day", day);
            await mats.PressAsync("Send the invitation");
            await mats.SeesAsync("Scheduled");
        });
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await OpenVisitAsync(newcomer);
            await CheckAllAsync(newcomer, "Promise confidentiality");
        });
        Site.Clock.Now = DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddHours(16);
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await OpenVisitAsync(newcomer);
            await newcomer.PressAsync("It took place");
            await newcomer.FollowAsync("Write down what you saw");
            await newcomer.FillAsync("How the host handles clients", "Let the client finish, then repeated the worry in the client's words.");
            await newcomer.FillAsync("What I take with me", "Ask one question more before proposing anything.");
            await newcomer.PressAsync("Save");
        });
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await OpenVisitAsync(mats);
            await mats.FollowAsync("Confirm hours and give feedback");
            await mats.FillAsync("Hours", "6");
            foreach (var competency in await mats.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await competency.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            }

            await mats.FillAsync("What went well", "Listens well.");
            await mats.PressAsync("Save");
            await mats.PressAsync("Sign as host");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await OpenVisitAsync(hanna);
            await hanna.PressAsync("Sign off");
            await hanna.SeesAsync("Signed off");
        });
    }

    private static async Task OpenVisitAsync(Visitor employee)
    {
        await employee.FollowAsync("Job shadowing");
        await employee.FollowAsync($"{Candidate} with {DemoPeople.Mats.Name}");
    }

    /// <summary>Every point of one's own checklist.</summary>
    private static async Task CheckAllAsync(Visitor employee, string button)
    {
        foreach (var point in await employee.Page.GetByRole(AriaRole.Group, new() { Name = "Confirm each point" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await point.CheckAsync();
        }

        await employee.PressAsync(button);
    }
}

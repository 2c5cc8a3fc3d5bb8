using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>What interview and exam showed becomes a plan that both sign.</summary>
public sealed partial class HiringToGrowthJourney
{
    private async Task Manager_and_newcomer_sign_a_development_plan()
    {
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Development plans");
            await hanna.FollowAsync("New plan");
            await hanna.ChooseAsync("For whom", Candidate);
            await hanna.PressAsync("Write the draft");
            var gaps = hanna.Page.GetByRole(AriaRole.Table, new() { Name = "Gaps" });
            await gaps.GetByRole(AriaRole.Row).Filter(new() { HasText = "Interview" }).First.WaitForAsync();
            await gaps.GetByRole(AriaRole.Row).Filter(new() { HasText = "Exam" }).Filter(new() { HasText = WeakSpot }).WaitForAsync();
            await hanna.FillAsync("Sign with your full name", DemoPeople.Hanna.Name);
            await hanna.PressAsync("Sign the plan");
        });
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await newcomer.FollowAsync("Development plans");
            await newcomer.FollowAsync(Candidate);
            await newcomer.FillAsync("Sign with your full name", Candidate);
            await newcomer.PressAsync("Sign the plan");
            await newcomer.SeesAsync("Agreed");
            (await Pdf.TextAsync(await newcomer.DownloadAsync("Download PDF"))).ShouldContain(Candidate);
        });
    }
}

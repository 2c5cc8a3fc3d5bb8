using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.People;
using RmTalent.Tests.Features.Learning.Scorm;

namespace RmTalent.E2E;

/// <summary>A trainer imports packages of both standards; a learner plays each, leaves in the middle, comes back, and completes.</summary>
public sealed class ScormJourney(Site site) : Journey(site), IClassFixture<Site>
{
    [Theory]
    [InlineData("Saying no kindly", false)]
    [InlineData("Calm under pressure", true)]
    public async Task Package_is_imported_played_left_resumed_and_completed(string title, bool is2004)
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/packages/new");
            await tessa.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "package.zip", MimeType = "application/zip", Buffer = "no package"u8.ToArray() });
            await tessa.FillAsync("Title in English", title);
            await tessa.PressAsync("Import");
            await tessa.Page.Locator("#Upload-error").WaitForAsync();
            (await tessa.Field("Title in English").InputValueAsync()).ShouldBe(title);
            await tessa.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "package.zip", MimeType = "application/zip", Buffer = is2004 ? Packages.Scorm2004() : Packages.Scorm12() });
            await tessa.PressAsync("Import");
            await tessa.SeesAsync("Nobody has begun yet.");
            (await tessa.AxeAsync()).ShouldBeEmpty();
        });

        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync("/learn");
            await lars.FollowAsync(title);
            await lars.PressAsync("Begin");
            var frame = lars.Page.FrameLocator("iframe");
            await frame.GetByText("Page 1").WaitForAsync();
            await frame.GetByText("walled").WaitForAsync();
            await frame.GetByText("ab-initio").WaitForAsync();
            (await frame.Locator("#who").InnerTextAsync()).ShouldBe(DemoPeople.Lars.Name);
            await frame.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await frame.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await frame.GetByText("Page 3").WaitForAsync();
            await lars.FollowAsync("Leave");
            await lars.SeesAsync("In progress");
            (await lars.AxeAsync()).ShouldBeEmpty();
        });

        Site.Clock.Pass(TimeSpan.FromHours(1)); // a window opened later is told from an earlier one by the clock
        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync("/learn");
            await lars.FollowAsync(title);
            await lars.FollowAsync("Go on");
            var frame = lars.Page.FrameLocator("iframe");
            await frame.GetByText("Page 3").WaitForAsync();
            await frame.GetByText("seen 3").WaitForAsync();
            await frame.GetByText("resume", new() { Exact = true }).WaitForAsync();
            await frame.GetByRole(AriaRole.Button, new() { Name = "Finish well" }).ClickAsync();
            await frame.GetByText("Finished").WaitForAsync();
            await EventuallyAsync(() => DbAsync(async db =>
            {
                var package = (await db.ScormPackages.AsNoTracking().ToListAsync()).Single(p => p.Title.En == title).Id;
                return await db.ScormAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.PackageId == package && a.PersonId == DemoPeople.Lars.Id && a.CompletedAt != null);
            }), "the report of the end");
            await lars.FollowAsync("Leave");
            await lars.SeesAsync("Completed");
            (await lars.FactAsync("Result")).ShouldBe("90 %");
        });

        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/packages");
            await tessa.FollowAsync(title);
            await tessa.Page.GetByRole(AriaRole.Row, new() { Name = DemoPeople.Lars.Name }).GetByText("90 %").WaitForAsync();
        });
    }

    [Fact]
    public async Task Package_leads_from_part_to_part_in_its_authors_order()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/packages/new");
            await tessa.FillAsync("Title in English", "Two steps");
            await tessa.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "package.zip", MimeType = "application/zip", Buffer = Packages.Sequenced(isFree: false) });
            await tessa.PressAsync("Import");
        });
        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync("/learn?Kind=Package");
            await lars.FollowAsync("Two steps");
            await lars.PressAsync("Begin");
            Site.Clock.Pass(TimeSpan.FromMinutes(1)); // a window opened later is told from an earlier one by the clock
            await lars.FollowAsync("Next part"); // too early
            await lars.SeesAsync("The author asks for “First step” first.");
            (await lars.AxeAsync()).ShouldBeEmpty();
            var frame = lars.Page.FrameLocator("iframe");
            await frame.GetByText("Page 1").WaitForAsync();
            await lars.ArriveAsync(() => frame.GetByRole(AriaRole.Button, new() { Name = "Finish well" }).ClickAsync()); // and asks to go on
            await lars.Page.Locator("iframe[title='Second step']").WaitForAsync();
        });
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>
/// A trainer builds a programme, a manager starts a plan with it, the newcomer finds out what to do today and does it, the buddy does a part, the first day moves,
/// newcomer and manager hold a check-in, and the plan moves to a newer version.
/// </summary>
public sealed class OnboardingJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Title = "Specialist in trade finance";
    private const string Settle = "Settle in at the trade desk";
    private const string Package = "A clean desk";
    private const string CheckIn = "How was the first week?";
    private const string Tour = "Show the way to the canteen";

    private string _plan = "";

    [Fact]
    public async Task From_a_programme_to_a_newcomer_who_has_arrived()
    {
        await WorkdayAfterAsync(0);
        await Trainer_builds_a_programme();
        await Manager_starts_a_plan();
        await Newcomer_sees_what_to_do_and_does_it();
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await mats.OpenAsync(_plan);
            await mats.SeesAsync("Your part");
            await mats.ArriveAsync(() => mats.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Done ?: {Tour}$") }).ClickAsync());
            await mats.IsToldAsync("Done:");
            (await mats.AxeAsync()).ShouldBeEmpty();
        });
        await Manager_moves_the_first_day();
        await They_hold_a_check_in();
        await Trainer_publishes_a_version_and_moves_the_plan();
    }

    private Task Trainer_builds_a_programme() => AsAsync(DemoPeople.Tessa, async tessa =>
    {
        await tessa.OpenAsync("/onboarding/programmes");
        await tessa.FollowAsync("New programme");
        await tessa.PressAsync("Save draft");
        await tessa.IsRefusedAsync("Fill this in");
        await tessa.FillAsync("In English", Title);
        await tessa.PressAsync("Save draft");
        var build = tessa.Page.Url;
        await AddAsync("Task", async () =>
        {
            await tessa.FillAsync("In English", Settle);
            await tessa.Page.Locator("summary").GetByText("Checklist", new() { Exact = true }).ClickAsync();
            await tessa.Page.Locator("[name='Form.Checklist.En']").FillAsync("Badge\nHeadset");
        });
        await AddAsync("Package", () => tessa.ChooseAsync("What is to be completed", Package));
        await AddAsync("Task", async () =>
        {
            await tessa.FillAsync("In English", Tour);
            await tessa.ChooseAsync("Whose step it is", "Buddy");
        });
        await AddAsync("CheckIn", async () =>
        {
            await tessa.FillAsync("In English", CheckIn);
            await tessa.FillAsync("Days after (or before, with a minus)", "5");
        });
        await tessa.FillAsync("Try it: if somebody starts on", "2027-05-12");
        await tessa.PressAsync("Show the dates");
        await tessa.SeesAsync("18 May 2027"); // the fifth day is the national day
        (await tessa.AxeAsync()).ShouldBeEmpty();
        await tessa.FollowAsync("Publish");
        await tessa.PressAsync("Publish");
        await tessa.IsToldAsync("Published");

        async Task AddAsync(string kind, Func<Task> fill)
        {
            await tessa.OpenAsync($"{new Uri(build).AbsolutePath}/steps/new?kind={kind}&phase=FirstWeek");
            await fill();
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.PressAsync("Save");
            await tessa.IsToldAsync("Saved");
        }
    });

    private Task Manager_starts_a_plan() => AsAsync(DemoPeople.Hanna, async hanna =>
    {
        await hanna.OpenAsync("/onboarding/start");
        await hanna.PressAsync("Start the plan");
        await hanna.IsRefusedAsync("Choose who starts");
        await hanna.ChooseAsync("Newcomer", DemoPeople.Pal.Name);
        await hanna.ChooseAsync("Programme", Title);
        await hanna.ChooseAsync("Buddy", DemoPeople.Mats.Name);
        await hanna.PressAsync("Start the plan");
        await hanna.IsToldAsync("The plan has started");
        _plan = new Uri(hanna.Page.Url).AbsolutePath;
    });

    private async Task Newcomer_sees_what_to_do_and_does_it()
    {
        var mail = await MailSayingAsync(DemoPeople.Pal.Email, "/onboarding/");
        await AsAsync(DemoPeople.Pal, async pal =>
        {
            await pal.OpenAsync(mail.Link("/onboarding/"));
            await pal.SeesAsync("What to do now");
            foreach (var line in new[] { "Badge", "Headset" })
            {
                await pal.PressAsync(line);
            }

            await pal.FollowAsync(Package);
            await pal.PressAsync("Begin");
            var frame = pal.Page.FrameLocator("iframe");
            await frame.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await frame.GetByRole(AriaRole.Heading, new() { Name = "Three habits" }).WaitForAsync();
            await frame.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await frame.GetByLabel("Lock the screen").CheckAsync();
            await frame.GetByRole(AriaRole.Button, new() { Name = "Finish" }).ClickAsync();
            await frame.GetByText("Well done").WaitForAsync();
            await EventuallyAsync(async () => await DoneAsync() == 2 ? "two" : null, "the package to tick its step");
            await pal.OpenAsync(_plan);
            (await pal.AxeAsync()).ShouldBeEmpty();
        });
    }

    private async Task Manager_moves_the_first_day()
    {
        var plan = await PlanAsync();
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(_plan);
            await hanna.OpenMoreAsync();
            await hanna.FollowAsync("Move the first day");
            await hanna.FillAsync("New first day", plan.StartsOn.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await hanna.PressAsync("Show what would move");
            await hanna.SeesAsync("open steps get another date");
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.PressAsync("Move the first day");
            await hanna.IsRefusedAsync("Say why");
            await hanna.FillAsync("Why the first day moves", "The parental leave ends a week later.");
            await hanna.PressAsync("Move the first day");
            await hanna.IsToldAsync("The first day has moved");
        });
        var moved = await PlanAsync();
        moved.Steps.Single(s => s.Kind == StepKind.CheckIn).WasDueOn.ShouldBe(plan.Steps.Single(s => s.Kind == StepKind.CheckIn).DueOn);
        await MailSayingAsync(DemoPeople.Pal.Email, CheckIn, "→");
    }

    private async Task They_hold_a_check_in()
    {
        await AsAsync(DemoPeople.Pal, async pal =>
        {
            await pal.OpenAsync(_plan);
            await pal.FollowAsync(CheckIn);
            await pal.FollowAsync("Write my part");
            await pal.PressAsync("Save my part");
            await pal.IsRefusedAsync("Choose from 1 to 5");
            await pal.PickAsync("How sure do you feel in the job?", "2");
            await pal.FillAsync("What goes well?", "The people.");
            await pal.FillAsync("What is hard or unclear?", "The forms of the trade desk.");
            (await pal.AxeAsync()).ShouldBeEmpty();
            await pal.PressAsync("Save my part");
            await pal.SeesAsync("Your part is kept. You read the other's words when Hanna Berg has written.");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync("/onboarding?Filter.Standing=AtRisk");
            await hanna.SeesAsync("Feels 2 of 5 sure");
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.FollowAsync(DemoPeople.Pal.Name);
            await hanna.FollowAsync(CheckIn);
            await hanna.FollowAsync("Write my part");
            await hanna.PickAsync("How does the newcomer learn?", "As we expected");
            await hanna.FillAsync("What is done well already?", "You asked the desk before you promised.");
            await hanna.FillAsync("What to work on next?", "Fill in one letter of credit alone.");
            await hanna.PressAsync("Save my part");
            await hanna.SeesAsync("The forms of the trade desk.");
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.FollowAsync("Note what we agreed");
            await hanna.FillAsync("What we agreed", "Petra sits beside you on Tuesday.");
            await hanna.PressAsync("Close the check-in");
            await hanna.SeesAsync("Petra sits beside you on Tuesday.");
        });
        (await PlanAsync()).CompletedAt.ShouldNotBeNull();
    }

    /// <summary>Sofie's plan of the demo stays on the first version of its programme until it is moved.</summary>
    private async Task Trainer_publishes_a_version_and_moves_the_plan()
    {
        var sofie = await DbAsync(db => db.OnboardingPlans.Include(p => p.Steps).SingleAsync(p => p.PersonId == DemoPeople.Sofie.Id));
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync($"/onboarding/{sofie.Id}");
            await tessa.FollowAsync("See what would change");
            await tessa.SeesAsync(Package);
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.PressAsync("Move to version 2");
            await tessa.IsToldAsync("The plan follows the new version");
        });
        var moved = await DbAsync(db => db.OnboardingPlans.Include(p => p.Steps).SingleAsync(p => p.Id == sofie.Id));
        moved.Steps.Count.ShouldBe(sofie.Steps.Count + 1);
        moved.Steps.Count(s => s.DoneAt is not null).ShouldBe(sofie.Steps.Count(s => s.DoneAt is not null));
    }

    private Task<OnboardingPlan> PlanAsync() => DbAsync(db => db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).OrderByDescending(p => p.StartedAt).FirstAsync(p => p.PersonId == DemoPeople.Pal.Id));

    private async Task<int> DoneAsync() => (await PlanAsync()).Done;
}

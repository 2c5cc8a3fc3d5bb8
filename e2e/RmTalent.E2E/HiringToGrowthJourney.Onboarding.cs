using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Platform.Security;

namespace RmTalent.E2E;

/// <summary>The first weeks: a module, an exercise, a class.</summary>
public sealed partial class HiringToGrowthJourney
{
    private DateTimeOffset _classStartsAt;

    private async Task Newcomer_takes_a_module_and_hands_in_an_exercise()
    {
        var invitation = await MailAsync(CandidateEmail, "Your sign-in at");
        await using (var newcomer = await Site.VisitorAsync())
        {
            await newcomer.OpenAsync(invitation.Link("/invitation/"));
            await newcomer.FillAsync("New password", DemoSignIn.Password);
            await newcomer.FillAsync("The same password again", DemoSignIn.Password);
            await newcomer.PressAsync("Start using your account");
        }

        await AsAsync(CandidateEmail, async newcomer =>
        {
            await EventuallyAsync(async () =>
            {
                await newcomer.FollowAsync("My onboarding");
                return await newcomer.Link(Module).CountAsync() > 0 ? newcomer : null;
            }, "the onboarding plan");
            await newcomer.FollowAsync(Module);
            await newcomer.PressAsync("Start");
            await TakeLessonsAsync(newcomer);
            await newcomer.OpenAsync("/");
            await newcomer.FollowAsync("My onboarding");
            await newcomer.FollowAsync(Exercise);
            await newcomer.FillAsync("Your work", "Client: a bakery with two shops. Aim: finance an oven without draining the account.");
            await newcomer.PressAsync("Hand in");
            await newcomer.FollowAsync("My onboarding");
            await newcomer.FollowAsync(Course);
            await newcomer.PressAsync("Enrol");
            await newcomer.IsToldAsync("You have a seat");
            var seat = newcomer.Page.GetByRole(AriaRole.Article).Filter(new() { Has = newcomer.Button("Give up my seat") });
            _classStartsAt = DateTimeOffset.Parse((await seat.Locator("time").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);
        });
    }

    private async Task Trainer_marks_the_exercise_and_records_who_came()
    {
        Site.Clock.Now = _classStartsAt.AddHours(4);
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.FollowAsync("Teaching");
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Link, new() { Name = "Work to mark" }).ClickAsync());
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Row, new() { Name = Candidate }).GetByRole(AriaRole.Link).ClickAsync());
            foreach (var criterion in await tessa.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await criterion.GetByRole(AriaRole.Radio).Last.CheckAsync();
            }

            await tessa.FillAsync("Feedback to the learner", "A clear aim and the right questions.");
            await tessa.PressAsync("Mark");

            await tessa.FollowAsync("Teaching");
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "1 of 10 seats taken" }).GetByRole(AriaRole.Link).ClickAsync());
            await tessa.ChooseAsync($"Attendance of {Candidate}", "There all the time");
            await tessa.PressAsync("Record attendance");
            await tessa.SeesAsync("Held");
        });
    }

    private Task Manager_sees_steps_done(int steps) => AsAsync(DemoPeople.Hanna, hanna => EventuallyAsync(async () =>
    {
        await hanna.FollowAsync("Onboarding");
        await hanna.FollowAsync(Candidate);
        return await hanna.Page.GetByRole(AriaRole.Main).GetByText(new Regex("^Done on ")).CountAsync() == steps ? hanna : null;
    }, $"{steps} steps that are done"));

    /// <summary>Answers each check until it is right, as people do who have not read the lesson.</summary>
    private static async Task TakeLessonsAsync(Visitor newcomer)
    {
        var onwards = newcomer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Done, next lesson|Finish the module)$") });
        var (lesson, guess) = (newcomer.Page.Url, 0);
        while (await onwards.CountAsync() > 0)
        {
            foreach (var check in await newcomer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await check.GetByRole(AriaRole.Radio).Nth(guess).CheckAsync();
            }

            await newcomer.PressAsync(await onwards.InnerTextAsync());
            guess = newcomer.Page.Url == lesson ? guess + 1 : 0;
            lesson = newcomer.Page.Url;
        }
    }
}

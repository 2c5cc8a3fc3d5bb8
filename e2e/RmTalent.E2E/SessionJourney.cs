using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>A session with one seat: the second who wants it waits, gets it when the first gives it up by the mail's link, is there, and says how it was.</summary>
public sealed class SessionJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Course = "Client meetings that lead somewhere";
    private const string Kurs = "Kundemøter som fører til noe";

    [Fact]
    public async Task From_a_full_session_to_its_feedback()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/courses");
            await tessa.FollowAsync(Course);
            await tessa.FollowAsync("Plan a session");
            await tessa.FillAsync("Seats", "1");
            await tessa.FillAsync("Room or address", "Room 42");
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.PressAsync("Plan the session");
            await tessa.SeesAsync("Nobody has enrolled yet");
        });
        var session = await DbAsync(db => db.Sessions.Where(s => s.Place == "Room 42").SingleAsync());
        var page = $"/learn/courses/{session.CourseId}";
        foreach (var (person, seat) in new[] { (DemoPeople.Lars, "Enrol"), (DemoPeople.Jonas, "Join the waitlist") })
        {
            await AsAsync(person, async visitor =>
            {
                await visitor.OpenAsync(page);
                await visitor.ArriveAsync(() => visitor.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Room 42" }).GetByRole(AriaRole.Button, new() { Name = seat }).ClickAsync());
            });
        }

        var invitation = await MailAboutAsync(DemoPeople.Lars.Email, Kurs);
        await AnybodyAsync(async lars =>
        {
            await lars.OpenAsync(invitation.Link("/sessions/seat/"));
            (await lars.AxeAsync()).ShouldBeEmpty();
            await lars.PressAsync("Give up my seat");
            await lars.SeesAsync("Gave the seat up");
        });
        await MailSayingAsync(DemoPeople.Jonas.Email, Kurs, "ventelisten");
        await AsAsync(DemoPeople.Jonas, async jonas =>
        {
            await jonas.OpenAsync(page);
            await jonas.ArriveAsync(() => jonas.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Room 42" }).GetByRole(AriaRole.Button, new() { Name = "I will come" }).ClickAsync());
            await jonas.SeesAsync("Confirmed");
        });

        Site.Clock.Now = session.StartsAt.AddHours(1);
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync($"/teach/sessions/{session.Id}");
            await tessa.ChooseAsync("Attendance of Jonas Moe", "There all the time");
            await tessa.PressAsync("Record attendance");
            await tessa.IsToldAsync("Attendance is recorded");
            (await tessa.DownloadAsync("Sign-in sheet"))[..4].ShouldBe("%PDF"u8.ToArray());
        });
        await AsAsync(DemoPeople.Jonas, async jonas =>
        {
            await jonas.OpenAsync(page);
            await jonas.FollowAsync("Give feedback");
            await jonas.PressAsync("Send");
            await jonas.SeesAsync("Choose from 1 to 5");
            await jonas.PickAsync("Was it useful for your work?", "5");
            await jonas.PickAsync("Did the trainer help you to learn?", "4");
            await jonas.PickAsync("Will you use it with clients?", "5");
            (await jonas.AxeAsync()).ShouldBeEmpty();
            await jonas.PressAsync("Send");
            await jonas.IsToldAsync("Thank you for your feedback");
        });
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync($"/teach/sessions/{session.Id}/feedback");
            await tessa.SeesAsync("Too few answers yet");
        });
    }

    [Fact]
    public async Task Manager_answers_a_sign_up_observes_a_performance_and_sees_who_is_where()
    {
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync("/sign-ups");
            (await hanna.AxeAsync()).ShouldBeEmpty();
            await hanna.PressAsync("Approve Nora Lie");
            await hanna.OpenAsync("/");
            await hanna.ArriveAsync(() => hanna.Page.GetByRole(AriaRole.Link, new() { Name = "Observe Jonas Moe" }).ClickAsync());
            (await hanna.AxeAsync()).ShouldBeEmpty();
            foreach (var criterion in await hanna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await criterion.GetByRole(AriaRole.Radio).Last.CheckAsync();
            }

            await hanna.PressAsync("Save the marks");
            await hanna.IsToldAsync("Marked. The learner sees the result");

            await hanna.OpenAsync("/learn?Kind=Module&Q=sales");
            await hanna.FollowAsync("The sales process");
            await hanna.FollowAsync("Who is where");
            await hanna.Page.GetByRole(AriaRole.Row, new() { Name = "Nora Lie" }).GetByText("Completed").WaitForAsync();
            (await hanna.AxeAsync()).ShouldBeEmpty();
        });
        await WorkdayAfterAsync(0);
        await MailAboutAsync(DemoPeople.Nora.Email, "Vanskelige samtaler på scenen");
        await MailSayingAsync(DemoPeople.Jonas.Email, "En kursleder har vurdert");
    }
}

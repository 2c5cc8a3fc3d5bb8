using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Interviewing;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>Interviews: times that the candidate chooses, calendars that follow, marks that stay sealed, and the gate before the decision.</summary>
public sealed partial class InterviewJourney(Site site) : RecruitingJourney(site)
{
    private const string Name = "Ronja Tveit";
    private const string Email = "ronja.tveit@mail.example";
    private const string Seen = "Wrote to the client the same evening and said what went wrong.";
    private const string Rethought = "The colleague had written the letter.";

    private static readonly DemoPerson[] Panel = [DemoPeople.Pal, DemoPeople.Petra];

    private Vacant _vacancy = null!;
    private Guid _application;
    private string _interview = "";

    [Fact]
    public async Task Interview_is_booked_moved_cancelled_held_scored_and_decided()
    {
        _vacancy = await VacancyAsync("Adviser to be met");
        _application = await AppliedAsync(_vacancy, Name, Email, since: (a, now) => a.Shortlist(now));
        await Recruiter_builds_a_panel_and_offers_times();
        await Candidate_books_and_changes_the_time();
        await Recruiter_moves_it_and_the_candidate_cancels();
        await Recruiter_builds_a_panel_and_offers_times();
        await Candidate_books();
        await Panellist_reads_the_pack_and_subscribes_to_a_secret_calendar();
        await First_marks_stay_sealed_and_hold_the_decision_back();
        await Second_marks_open_the_debrief();
        await Changed_mark_keeps_its_history_and_the_manager_decides();
    }

    private Task Recruiter_builds_a_panel_and_offers_times() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.OpenAsync($"/applications/{_application}");
        await ruben.FollowAsync("Build a panel");
        foreach (var panellist in Panel)
        {
            await ruben.Page.GetByRole(AriaRole.Checkbox, new() { Name = panellist.Name }).CheckAsync();
        }

        await ruben.PressAsync("Find times");
        var times = ruben.Page.GetByRole(AriaRole.Group, new() { Name = "Times at which everybody can" }).GetByRole(AriaRole.Checkbox);
        foreach (var n in new[] { -3, -1 })
        {
            await times.Nth(n).CheckAsync();
        }

        await ruben.FillAsync("Place", "https://meet.nordvik.example/room-7");
        await ruben.PressAsync("Send the times");
        _interview = new Uri(ruben.Page.Url).AbsolutePath;
    });

    private async Task Candidate_books_and_changes_the_time()
    {
        var offered = await MailAsync(Email, $"Choose a time for your interview: {_vacancy.Title}");
        await AnybodyAsync(async candidate =>
        {
            await BookAsync(candidate, offered, 0, "Book this time");
            var first = await InvitationAsync(Email, "REQUEST", 1);
            (await InvitationAsync(DemoPeople.Pal.Email, "REQUEST", 1)).Uid.ShouldBe(first.Uid);
            await BookAsync(candidate, offered, 1, "Change to this time");
            var second = await InvitationAsync(Email, "REQUEST", 2);
            second.Uid.ShouldBe(first.Uid);
            second.Starts.ShouldBeGreaterThan(first.Starts);
        });
    }

    private async Task Recruiter_moves_it_and_the_candidate_cancels()
    {
        var moved = DateTime.Parse(Day(10), CultureInfo.InvariantCulture);
        moved = moved.AddDays(moved.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 }).AddHours(10);
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync(_interview);
            await ruben.FollowAsync("Move");
            await ruben.FillAsync("Starts", moved.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
            await ruben.FillAsync("Reason", "Petra's train runs later.");
            await ruben.PressAsync("Move the interview");
        });
        (await InvitationAsync(DemoPeople.Petra.Email, "REQUEST", 3)).Starts.ShouldBe(moved);

        var offered = await MailAsync(Email, $"Choose a time for your interview: {_vacancy.Title}");
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(offered.Link("/interview"));
            await candidate.FollowAsync("I cannot come");
            await candidate.PressAsync("Cancel the interview");
        });
        foreach (var email in new[] { Email, DemoPeople.Pal.Email, DemoPeople.Petra.Email, DemoPeople.Ruben.Email })
        {
            await InvitationAsync(email, "CANCEL", 4);
        }
    }

    private async Task Candidate_books()
    {
        var offered = await EventuallyAsync(() => Task.FromResult(Site.Mails().Where(m => m.To.Contains(Email, StringComparison.Ordinal) && m.Subject.StartsWith("Choose a time", StringComparison.Ordinal)).Skip(1).FirstOrDefault()), "the new times");
        await AnybodyAsync(candidate => BookAsync(candidate, offered, 0, "Book this time"));
    }

    private Task Panellist_reads_the_pack_and_subscribes_to_a_secret_calendar() => AsAsync(DemoPeople.Pal, async pal =>
    {
        await pal.OpenAsync(_interview);
        var pack = await Pdf.TextAsync(await pal.DownloadAsync("Interview pack (PDF)"));
        pack.ShouldContain(Name);
        pack.ShouldContain("Authenticity and trust");

        await pal.OpenAsync("/account/calendar");
        await pal.PressAsync("Make the address");
        var address = Site.Address + new Uri(await pal.Page.Locator("#feed").InnerTextAsync()).AbsolutePath;
        var feed = await (await pal.Page.Context.APIRequest.GetAsync(address)).TextAsync();
        feed.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain(_vacancy.Title);
        feed.ShouldNotContain(Name);
        await pal.OpenAsync("/account/calendar");
        await pal.PressAsync("Switch the feed off");
        (await pal.Page.Context.APIRequest.GetAsync(address)).Status.ShouldBe(404);
    });

    private async Task First_marks_stay_sealed_and_hold_the_decision_back()
    {
        var id = Guid.Parse(_interview["/interviews/".Length..]);
        Site.Clock.Now = await DbAsync(db => db.Interviews.Where(i => i.Id == id).Select(i => i.StartsAt!.Value).SingleAsync()) + TimeSpan.FromMinutes(75);
        await AsAsync(DemoPeople.Pal, async pal =>
        {
            await pal.OpenAsync($"{_interview}/score");
            await ScorecardPage.SubmitAsync(pal, n => n == 0 ? 2 : 3, Seen);
        });
        foreach (var other in new[] { DemoPeople.Petra, DemoPeople.Ruben, DemoPeople.Hanna })
        {
            await AsAsync(other, async reader =>
            {
                await reader.OpenAsync($"{_interview}/debrief");
                await reader.SeesAsync("Nothing to see yet");
                (await reader.Page.ContentAsync()).ShouldNotContain(Seen);
            });
        }

        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync($"{_interview}/decision");
            await DecisionPage.OfferAsync(hanna);
            await hanna.SeesAsync("Wait until everybody on the panel has scored or the deadline has passed");
        });
    }

    private Task Second_marks_open_the_debrief() => AsAsync(DemoPeople.Petra, async petra =>
    {
        await petra.OpenAsync($"{_interview}/score");
        await ScorecardPage.SubmitAsync(petra, n => n == 0 ? 4 : 3);
        foreach (var panellist in Panel)
        {
            await petra.Page.GetByRole(AriaRole.Columnheader, new() { Name = panellist.Name }).First.WaitForAsync();
        }

        (await petra.Page.Locator("tr.discuss").CountAsync()).ShouldBe(1);
        await petra.SeesAsync(Seen);
        await petra.SeesAsync("Weighted kappa, quadratic");
        await petra.SeesAsync("Severity of each panellist");
    });

    private async Task Changed_mark_keeps_its_history_and_the_manager_decides()
    {
        await AsAsync(DemoPeople.Pal, async pal =>
        {
            await pal.OpenAsync($"{_interview}/debrief");
            await pal.FollowAsync("My scorecard");
            await pal.Page.GetByRole(AriaRole.Group, new() { Name = "Mark", Exact = true }).First.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            await pal.PressAsync("Submit the change");
            await pal.SeesAsync("Say why");
            await pal.FillAsync("Why do you change your scorecard?", Rethought);
            await pal.PressAsync("Submit the change");
            await pal.SeesAsync("Changed after submitting");
            await pal.SeesAsync(Rethought);
            (await pal.Page.Locator("tr.discuss").CountAsync()).ShouldBe(0);
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync($"{_interview}/debrief");
            await hanna.FollowAsync("Decide");
            await DecisionPage.OfferAsync(hanna);
            await hanna.IsToldAsync("Your decision is recorded");
        });
    }

    private static async Task BookAsync(Visitor candidate, SentMail offered, int time, string button)
    {
        await candidate.OpenAsync(offered.Link("/interview"));
        await candidate.Page.GetByRole(AriaRole.Group, new() { Name = "Times" }).GetByRole(AriaRole.Radio).Nth(time).CheckAsync();
        await candidate.PressAsync(button);
    }

    /// <summary>The calendar part of a mail, as a calendar program reads it.</summary>
    private async Task<Invitation> InvitationAsync(string to, string method, int sequence)
    {
        var text = (await MailSayingAsync(to, $"METHOD:{method}", $"SEQUENCE:{sequence}", "room-7")).Text;
        string Value(string property) => Regex.Match(text, $@"^{property}(?:;[^:\n]*)?:(.*)$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value.Trim();
        return new Invitation(Value("UID"), DateTime.ParseExact(EventStart().Match(text).Groups["at"].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"BEGIN:VEVENT[\s\S]*?^DTSTART;TZID=Europe/Oslo:(?<at>\d{8}T\d{6})", RegexOptions.Multiline)]
    private static partial Regex EventStart();

    private sealed record Invitation(string Uid, DateTime Starts);
}

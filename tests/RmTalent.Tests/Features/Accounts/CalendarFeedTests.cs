using System.Net;
using RmTalent.Features.Interviewing;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Accounts;

public sealed class CalendarFeedTests
{
    [Fact]
    public async Task Feed_shows_own_interviews_without_the_candidates_name_until_it_is_renewed_or_switched_off()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));

        var first = await MakeAsync(hiring, "Make the address");
        var answer = await hiring.Candidate.GetAsync(first);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var feed = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        feed.ShouldContain($"UID:{InterviewMails.UidOf(id)}");
        feed.ShouldContain("Interview: Relationship manager (Competency interview)");
        feed.ShouldNotContain("Kari");

        var second = await MakeAsync(hiring, "Make a new address");
        (await hiring.Candidate.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Candidate.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hiring.Panellist(HiringCase.Petra).SubmitAsync("/account/calendar", "Switch the feed off")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Candidate.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Candidate.GetAsync("/calendar/guess.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        second.Split('/')[^1].Length.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task Feed_of_somebody_else_shows_nothing_of_it()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (_, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        var client = hiring.Host.As(HiringCase.Stranger, Roles.Panellist);
        var page = await (await client.SubmitAsync("/account/calendar", "Make the address")).HtmlAsync();
        (await (await hiring.Candidate.GetAsync(new Uri(page.QuerySelector("#feed")!.TextContent).AbsolutePath)).Content.ReadAsStringAsync()).ShouldNotContain("BEGIN:VEVENT");
    }

    private static async Task<string> MakeAsync(HiringCase hiring, string button)
    {
        var page = await (await hiring.Panellist(HiringCase.Petra).SubmitAsync("/account/calendar", button)).HtmlAsync();
        return new Uri(page.QuerySelector("#feed")!.TextContent).AbsolutePath;
    }
}

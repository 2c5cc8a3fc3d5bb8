using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Panels;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Features.Interviewing;

public sealed class BookingTests
{
    [Fact]
    public async Task Candidate_books_and_everybody_gets_the_same_appointment()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.Interviewing);
        var slot = await hiring.FirstSlotAsync(link);
        (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slot), ("Form.Adjustments", "Step-free access"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();

        foreach (var mail in new[] { HiringCase.Mail, "pal@nordvik.example", "petra@nordvik.example", "ruben@nordvik.example" })
        {
            hiring.Host.Mails.To(mail).Files.ShouldContain("invite.ics");
        }

        var calendar = await Ics(hiring, HiringCase.Mail);
        calendar.ShouldContain("METHOD:REQUEST");
        calendar.ShouldContain($"UID:interview-{id}@rmtalent");
        calendar.ShouldContain("SEQUENCE:1");
        calendar.ShouldContain($"DTSTART;TZID=Europe/Oslo:{TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.Parse(slot, System.Globalization.CultureInfo.InvariantCulture), "Europe/Oslo"):yyyyMMdd'T'HHmmss}");
    }

    [Fact]
    public async Task Moving_and_cancelling_raise_the_sequence_of_the_same_appointment()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        (await hiring.Recruiter.SubmitAsync($"/interviews/{id}/move", ("Form.StartsAt", "2026-03-12T14:30"), ("Form.Reason", "The candidate asked"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        var moved = await Ics(hiring, HiringCase.Mail);
        moved.ShouldContain("SEQUENCE:2");
        moved.ShouldContain("DTSTART;TZID=Europe/Oslo:20260312T143000");

        (await hiring.Recruiter.SubmitAsync($"/interviews/{id}/cancel", ("Form.Reason", "Position changed"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        var cancelled = await Ics(hiring, HiringCase.Mail);
        cancelled.ShouldContain("METHOD:CANCEL");
        cancelled.ShouldContain("SEQUENCE:3");
        cancelled.ShouldContain($"UID:interview-{id}@rmtalent");
        (await hiring.Candidate.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Time_taken_by_another_candidate_is_refused_and_no_longer_shown()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await hiring.AnotherApplicantAsync("ola@example.org");
        var (_, first) = await hiring.InvitedAsync();
        var (_, second) = await hiring.InvitedAsync(other, "ola@example.org");
        var slot = await hiring.FirstSlotAsync(first);
        var late = hiring.Candidate;
        var page = await late.OpenAsync(second);

        (await hiring.Candidate.SubmitAsync(first, ("Form.StartsAt", slot))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var lost = await late.SubmitAsync(second, page, null, ("Form.StartsAt", slot));
        lost.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lost.Content.ReadAsStringAsync()).ShouldContain("has just been taken");
        (await late.OpenAsync(second)).QuerySelector($"input[value='{slot}']").ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_book_the_same_person_at_once_do_not_both_win()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await hiring.AnotherApplicantAsync("ola@example.org");
        var (first, link) = await hiring.InvitedAsync();
        var (second, _) = await hiring.InvitedAsync(other, "ola@example.org");
        var slot = DateTimeOffset.Parse(await hiring.FirstSlotAsync(link), System.Globalization.CultureInfo.InvariantCulture);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => hiring.Host.DbAsync(async mine =>
        {
            await BookAsync(mine, first);
            await hiring.Host.DbAsync(async theirs =>
            {
                await BookAsync(theirs, second);
                return await theirs.SaveChangesAsync();
            });
            return await mine.SaveChangesAsync();
        }));

        async Task BookAsync(RmTalent.Platform.Data.AppDbContext db, Guid id)
        {
            var interview = await db.Set<Interview>().Include(i => i.Panel).SingleAsync(i => i.Id == id);
            interview.Book(slot, null, new WorkingCalendar("Europe/Oslo", "NO"), hiring.Host.Clock.Now);
            (await db.DiariesOfAsync([HiringCase.Pal, HiringCase.Petra], default)).ToList().ForEach(d => d.Enter(id));
        }
    }

    [Fact]
    public async Task Expired_and_unknown_links_say_so()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (_, link) = await hiring.InvitedAsync();
        var client = hiring.Candidate;
        var page = await client.OpenAsync(link);
        var slot = await hiring.FirstSlotAsync(link);
        hiring.Host.Clock.PassDays(40);

        var expired = await client.GetAsync(link);
        expired.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await expired.Content.ReadAsStringAsync()).ShouldContain("These times have run out");
        (await client.SubmitAsync(link, page, null, ("Form.StartsAt", slot))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.GetAsync("/a/nonsense/interview")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Candidate_chooses_another_of_the_times()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        var slots = (await hiring.Candidate.OpenAsync(link)).QuerySelectorAll("input[name='Form.StartsAt']").Select(e => e.GetAttribute("value")!).ToList();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slots[0]));
        (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slots[^1]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Host.DbAsync(db => db.Set<Interview>().Where(i => i.Id == id).Select(i => i.Sequence).SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Withdrawn_candidate_frees_the_panel()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        await hiring.Host.DbAsync(async db =>
        {
            (await db.Set<Application>().SingleAsync(a => a.Id == hiring.ApplicationId)).Withdraw(LeavingReason.OtherJob, hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await hiring.Host.DrainAsync();
        (await hiring.Host.DbAsync(db => db.Set<Interview>().SingleAsync(i => i.Id == id))).Status.ShouldBe(InterviewStatus.Cancelled);
        hiring.Host.Mails.To("petra@nordvik.example").Files.ShouldContain("cancel.ics");
    }

    [Fact]
    public async Task Panel_page_offers_only_hours_that_everybody_stated()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        (await hiring.Panellist(HiringCase.Petra).SubmitAsync("/interviews/hours",
            [.. Enumerable.Range(0, 5).SelectMany(d => new[] { ($"Form.Days[{d}].From", d == 2 ? "10:00" : ""), ($"Form.Days[{d}].Until", d == 2 ? "12:00" : "") }), ("Form.MaxPerWeek", "1")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}/panel?Round=1&Panel={HiringCase.Pal}&Panel={HiringCase.Petra}");
        var slots = page.QuerySelectorAll("input[name='Form.Slots']").Select(e => DateTimeOffset.Parse(e.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        slots.ShouldNotBeEmpty();
        slots.ShouldAllBe(s => s.DayOfWeek == DayOfWeek.Wednesday);

        var off = DateOnly.FromDateTime(slots[0].DateTime);
        (await hiring.Panellist(HiringCase.Petra).SubmitAsync("/interviews/hours", ("Form.Exceptions[0].On", $"{off:yyyy-MM-dd}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}/panel?Round=1&Panel={HiringCase.Pal}&Panel={HiringCase.Petra}");
        page.QuerySelectorAll("input[name='Form.Slots']").Select(e => e.GetAttribute("value")!).ShouldNotContain(v => v.StartsWith($"{off:yyyy-MM-dd}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_candidate_asks_for_is_the_recruiters_to_read_and_the_panel_hears_only_what_to_arrange()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)), ("Form.Adjustments", "My knee was operated on"));
        await hiring.Host.DrainAsync();
        (await hiring.Recruiter.OpenAsync($"/interviews/{id}")).Body!.TextContent.ShouldContain("My knee was operated on");
        hiring.Host.Mails.To("ruben@nordvik.example").Text.ShouldContain("asks for an adjustment");
        (await hiring.Recruiter.SubmitAsync($"/interviews/{id}/arrange", ("Form.Arrangements", "A room without stairs"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();

        foreach (var path in new[] { "", "/score" })
        {
            var page = (await hiring.Panellist(HiringCase.Pal).OpenAsync($"/interviews/{id}{path}")).Body!.TextContent;
            page.ShouldContain("A room without stairs");
            page.ShouldNotContain("knee");
        }

        (await hiring.Manager.OpenAsync($"/interviews/{id}")).Body!.TextContent.ShouldNotContain("knee");
        hiring.Host.Mails.To("pal@nordvik.example").Text.ShouldContain("A room without stairs");
        hiring.Host.Mails.Where(m => m.To != HiringCase.Mail).ShouldAllBe(m => !m.Text.Contains("knee"));
        (await Ics(hiring, "pal@nordvik.example")).ShouldContain("SEQUENCE:2");
    }

    [Fact]
    public async Task Candidate_changes_the_time_a_limited_number_of_times_and_can_cancel()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        var slots = (await hiring.Candidate.OpenAsync(link)).QuerySelectorAll("input[name='Form.StartsAt']").Select(e => e.GetAttribute("value")!).ToList();
        foreach (var n in new[] { 0, 1, 2 })
        {
            (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slots[n]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slots[0]))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", slots[2]), ("Form.Adjustments", "A later lunch"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Candidate.SubmitAsync($"{link}/cancel")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        (await hiring.Host.DbAsync(db => db.Set<Interview>().SingleAsync(i => i.Id == id))).Status.ShouldBe(InterviewStatus.Cancelled);
        (await Ics(hiring, "ruben@nordvik.example")).ShouldContain("METHOD:CANCEL");
        (await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}")).Body!.TextContent.ShouldContain("Build a panel");
    }

    [Fact]
    public async Task Candidate_whom_no_time_suits_asks_for_others()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        (await hiring.Candidate.SubmitAsync($"{link}/other-times", ("Form.Note", "Mornings"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To("ruben@nordvik.example").Text.ShouldContain("Mornings");
        (await hiring.Recruiter.OpenAsync($"/interviews/{id}")).Body!.TextContent.ShouldContain("Mornings");
    }

    [Fact]
    public async Task Of_two_candidates_who_book_one_panel_at_once_one_wins_and_the_other_keeps_a_choice()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await hiring.AnotherApplicantAsync("ola@example.org");
        var (_, first) = await hiring.InvitedAsync();
        var (_, second) = await hiring.InvitedAsync(other, "ola@example.org");
        var slot = await hiring.FirstSlotAsync(first);
        var (one, two) = (hiring.Candidate, hiring.Candidate);
        var (pageOne, pageTwo) = (await one.OpenAsync(first), await two.OpenAsync(second));

        var answers = await Task.WhenAll(
            Task.Run(() => one.SubmitAsync(first, pageOne, null, ("Form.StartsAt", slot))), Task.Run(() => two.SubmitAsync(second, pageTwo, null, ("Form.StartsAt", slot))));

        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
        var lost = await answers.Single(a => a.StatusCode == HttpStatusCode.UnprocessableEntity).HtmlAsync();
        lost.Body!.TextContent.ShouldContain("has just been taken");
        lost.QuerySelectorAll("input[name='Form.StartsAt']").Select(e => e.GetAttribute("value")).ShouldNotContain(slot);
        lost.QuerySelectorAll("input[name='Form.StartsAt']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_panels_for_one_candidate_at_once_are_one_invitation()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (first, _) = await hiring.InvitedAsync();
        (await hiring.Recruiter.SubmitAsync($"/interviews/{first}/cancel", ("Form.Reason", "The panel changes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var path = $"/applications/{hiring.ApplicationId}/panel?Round=1&Panel={HiringCase.Pal}&Panel={HiringCase.Petra}";
        var clients = new[] { hiring.Recruiter, hiring.Recruiter, hiring.Recruiter };
        var pages = await Task.WhenAll(clients.Select(c => c.OpenAsync(path)));
        var slot = pages[0].QuerySelector("input[name='Form.Slots']")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(clients.Zip(pages).Select(x => Task.Run(() => x.First.SubmitAsync(path, x.Second, "Send the times", ("Form.Slots", slot)))));

        answers.Count(a => a.StatusCode is HttpStatusCode.Redirect).ShouldBe(1);
        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        (await hiring.Host.DbAsync(db => db.Set<Interview>().CountAsync(i => i.Status == InterviewStatus.Offered))).ShouldBe(1);
    }

    [Fact]
    public async Task Hours_say_beside_the_day_what_is_missing()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var panellist = hiring.Panellist(HiringCase.Pal);
        var half = await panellist.SubmitAsync("/interviews/hours", ("Form.Days[2].From", "09:00"), ("Form.Days[2].Until", ""));
        half.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await half.HtmlAsync()).QuerySelector("[id='Form_Days_2__Until-error']")!.TextContent.ShouldContain("both ends");
        var wrong = await panellist.SubmitAsync("/interviews/hours", ("Form.Days[0].From", "15:00"), ("Form.Days[0].Until", "09:00"));
        (await wrong.HtmlAsync()).QuerySelector("[id='Form_Days_0__Until-error']")!.TextContent.ShouldContain("after its beginning");
    }

    [Fact]
    public async Task Booking_saved_between_the_look_at_the_diaries_and_the_own_one_is_met()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await hiring.AnotherApplicantAsync("ola@example.org");
        var (slow, first) = await hiring.InvitedAsync();
        var (_, second) = await hiring.InvitedAsync(other, "ola@example.org");
        var slot = await hiring.FirstSlotAsync(first);
        var at = DateTimeOffset.Parse(slot, CultureInfo.InvariantCulture);
        using var scope = hiring.Host.Services.CreateScope();
        var (db, slots) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<SlotFinder>());
        var interview = await db.Set<Interview>().Include(i => i.Panel).SingleAsync(i => i.Id == slow);
        (await slots.TakeAsync(interview, at, default)).ShouldBeEmpty();

        (await hiring.Candidate.SubmitAsync(second, ("Form.StartsAt", slot))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        (await slots.TakeAsync(interview, at, default)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Weekly_cap_closes_a_time_that_was_offered_before()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await hiring.AnotherApplicantAsync("ola@example.org");
        var (_, first) = await hiring.InvitedAsync();
        var (_, second) = await hiring.InvitedAsync(other, "ola@example.org");
        await hiring.Panellist(HiringCase.Petra).SubmitAsync("/interviews/hours", ("Form.MaxPerWeek", "1"));
        await hiring.Candidate.SubmitAsync(first, ("Form.StartsAt", await hiring.FirstSlotAsync(first)));
        (await hiring.Candidate.OpenAsync(second)).QuerySelectorAll("input[name='Form.StartsAt']").ShouldBeEmpty();
        (await hiring.Recruiter.OpenAsync("/interviews/load")).Body!.TextContent.ShouldContain("1 of 1");
        (await hiring.Panellist(HiringCase.Petra).OpenAsync("/interviews/hours")).Body!.TextContent.ShouldContain("1 of 1");
    }

    private static Task<string> Ics(HiringCase hiring, string mail) => hiring.Host.DbAsync(async db =>
    {
        var sent = await db.Set<OutgoingMail>().Include(m => m.Attachments).Where(m => m.ToEmail == mail).OrderBy(m => m.Id).ToListAsync();
        return System.Text.Encoding.UTF8.GetString(sent[^1].Attachments.Single().Bytes);
    });
}

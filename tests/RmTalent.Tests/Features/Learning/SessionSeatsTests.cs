using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Certification;

namespace RmTalent.Tests.Features.Learning;

/// <summary>Sign-up, approval, waitlist, the link in the mail, attendance and feedback, over the pages and the mails.</summary>
public sealed partial class SessionSeatsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Manager_approves_and_the_invitation_is_confirmed_by_its_link()
    {
        var manager = await host.PersonAsync("Hanna Berg");
        var person = await host.PersonAsync("Ola Nes", manager: manager);
        var session = await GivenSessionAsync(2, needsApproval: true);
        (await host.As(person, Roles.RelationshipManager).SubmitAsync($"/learn/courses/{session.CourseId}", "Enrol")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await MailsAsync();
        host.Mails.To($"{manager:N}@example.org").Link.ShouldBe("/sign-ups");
        var lead = host.As(manager, Roles.LineManager);
        (await host.As(Guid.CreateVersion7(), Roles.LineManager).OpenAsync("/sign-ups")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await lead.SubmitAsync("/sign-ups", "true")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await MailsAsync();
        var invitation = host.Mails.To($"{person:N}@example.org");
        Unfolded(invitation).ShouldContain("METHOD:REQUEST");
        Unfolded(invitation).ShouldContain($"UID:session-{session.Id}-{person}@rmtalent");
        var anybody = host.Anonymous();
        (await anybody.OpenAsync(invitation.Link)).Body!.TextContent.ShouldContain("Has a seat");
        (await SeatAsync(session.Id, person)).ConfirmedAt.ShouldBeNull(); // opening a link changes nothing
        (await anybody.SubmitAsync(invitation.Link, "confirm")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SeatAsync(session.Id, person)).ConfirmedAt.ShouldNotBeNull();
        (await anybody.GetAsync("/sessions/seat/guessed")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Seat_given_up_by_the_link_goes_to_the_waitlist_with_a_mail_and_cancels_the_appointment()
    {
        var (first, second) = (await host.PersonAsync("First"), await host.PersonAsync("Second"));
        var session = await GivenSessionAsync(1);
        await EnrolAsync(session.Id, first);
        await EnrolAsync(session.Id, second);
        await MailsAsync();
        var invited = host.Mails.To($"{first:N}@example.org");
        await host.Anonymous().SubmitAsync(invited.Link, "leave");
        await MailsAsync();
        var cancelled = host.Mails.To($"{first:N}@example.org");
        cancelled.Attached.ShouldContain("METHOD:CANCEL");
        Sequence(cancelled).ShouldBeGreaterThan(Sequence(invited));
        host.Mails.To($"{second:N}@example.org").Subject.ShouldStartWith("A seat became free");
    }

    [Fact]
    public async Task Trainer_takes_somebody_off_the_list_who_is_told_and_the_next_moves_up()
    {
        var (first, second) = (await host.PersonAsync("First"), await host.PersonAsync("Second"));
        var session = await GivenSessionAsync(1);
        await EnrolAsync(session.Id, first);
        await EnrolAsync(session.Id, second);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync($"/teach/sessions/{session.Id}", "Take off the list First")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await MailsAsync();
        var told = host.Mails.To($"{first:N}@example.org");
        told.Subject.ShouldStartWith("Your seat was taken back");
        told.Attached.ShouldContain("METHOD:CANCEL");
        (await SeatAsync(session.Id, second)).State.ShouldBe(SeatState.Enrolled);
    }

    [Fact]
    public async Task Who_came_without_a_seat_is_added_and_an_older_attendance_list_is_a_lost_race()
    {
        var (seated, came) = (await host.PersonAsync("Seated"), await host.PersonAsync("Came"));
        var session = await GivenSessionAsync(1);
        await EnrolAsync(session.Id, seated);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var here = $"/teach/sessions/{session.Id}";
        (await trainer.OpenAsync(here)).QuerySelectorAll("button").ShouldNotContain(b => b.TextContent.Trim() == "Add to the list");
        host.Clock.Now = session.StartsAt.AddMinutes(10);
        var before = await trainer.OpenAsync(here);
        (await trainer.SubmitAsync(here, before, "Add to the list", ("Enrol.PersonId", came.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SeatAsync(session.Id, came)).State.ShouldBe(SeatState.Enrolled);
        (await trainer.SubmitAsync(here, before, "Record attendance", ("Form.Rows[0].Attendance", "Full"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await trainer.SubmitAsync(here, "Record attendance", ("Form.Rows[0].Attendance", "Full"), ("Form.Rows[1].Attendance", "Full"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.DbAsync(db => db.Set<RmTalent.Features.Learning.Completion>().CountAsync(c => c.SourceId == session.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Two_who_take_the_last_seat_at_once_do_not_both_get_it()
    {
        var session = await GivenSessionAsync(1);
        await host.DbAsync(async one =>
        {
            (await one.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == session.Id)).Enrol(Guid.CreateVersion7(), host.Clock.Now);
            await host.DbAsync(async other =>
            {
                (await other.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == session.Id)).Enrol(Guid.CreateVersion7(), host.Clock.Now);
                return await other.SaveChangesAsync();
            });
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => one.SaveChangesAsync());
            return 0;
        });
        (await host.DbAsync(db => db.Set<Seat>().CountAsync(s => s.SessionId == session.Id && s.State == SeatState.Enrolled))).ShouldBe(1);
    }

    [Fact]
    public async Task Enrolling_nobody_is_told_beside_the_field()
    {
        var session = await GivenSessionAsync(1);
        var response = await host.As(Guid.CreateVersion7(), Roles.Trainer).SubmitAsync($"/teach/sessions/{session.Id}", "Enrol");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.HtmlAsync()).GetElementById("Enrol_PersonId-error")!.TextContent.ShouldBe("Choose a person");
    }

    [Fact]
    public async Task Seat_of_somebody_who_has_left_goes_to_the_waitlist_without_a_mail_to_the_leaver()
    {
        var (leaver, second) = (await host.PersonAsync("Leaver"), await host.PersonAsync("Second"));
        var session = await GivenSessionAsync(1);
        await EnrolAsync(session.Id, leaver);
        await EnrolAsync(session.Id, second);
        await MailsAsync();
        var before = host.Mails.Count(m => m.To == $"{leaver:N}@example.org");
        await LeaveAsync(leaver);
        (await SeatAsync(session.Id, leaver)).State.ShouldBe(SeatState.Left);
        (await SeatAsync(session.Id, second)).State.ShouldBe(SeatState.Enrolled);
        host.Mails.To($"{second:N}@example.org").Subject.ShouldStartWith("A seat became free");
        host.Mails.Count(m => m.To == $"{leaver:N}@example.org").ShouldBe(before);
    }

    [Fact]
    public async Task Session_of_a_trainer_who_has_left_waits_for_another_one()
    {
        var leaver = await host.PersonAsync("Teacher");
        var session = await GivenSessionAsync(3, trainers: [leaver]);
        var trainer = host.As(await host.PersonAsync("Tessa"), Roles.Trainer);
        (await trainer.OpenAsync("/")).QuerySelector($"a[href='/teach/sessions/{session.Id}/change']").ShouldBeNull();
        await LeaveAsync(leaver);
        (await trainer.OpenAsync("/")).QuerySelector($"a[href='/teach/sessions/{session.Id}/change']")!.TextContent.ShouldContain("Nobody teaches");
    }

    [Fact]
    public async Task Trainers_are_invited_hear_of_another_time_and_lose_the_appointment_when_somebody_else_teaches()
    {
        var (first, second, seated) = (await host.PersonAsync("First"), await host.PersonAsync("Second"), await host.PersonAsync("Seated"));
        var session = await GivenSessionAsync(3, trainers: [first]);
        await EnrolAsync(session.Id, seated);
        await MailsAsync();
        var invited = host.Mails.To($"{first:N}@example.org");
        invited.Subject.ShouldStartWith("You teach");
        Unfolded(invited).ShouldContain($"UID:session-{session.Id}-{first}@rmtalent");
        var mails = host.Mails.Count(m => m.To == $"{seated:N}@example.org");

        await ChangeAsync(session.Id, Terms(5) with { TrainerIds = [first, second] });
        host.Mails.To($"{second:N}@example.org").Subject.ShouldStartWith("You teach");
        host.Mails.Count(m => m.To == $"{seated:N}@example.org").ShouldBe(mails, "more seats and another trainer are no news to who comes");
        await ChangeAsync(session.Id, Terms(5) with { TrainerIds = [second], Place = "Room 9" });
        host.Mails.To($"{first:N}@example.org").Attached.ShouldContain("METHOD:CANCEL");
        host.Mails.To($"{second:N}@example.org").Subject.ShouldStartWith("Another time or place");
        host.Mails.To($"{seated:N}@example.org").Subject.ShouldStartWith("Another time or place");
    }

    [Fact]
    public async Task Nobody_is_planned_to_teach_in_two_places_at_one_time()
    {
        var (tessa, other) = (await host.PersonAsync("Tessa Vos"), await host.PersonAsync("Mats Lie"));
        await host.DbAsync(async db =>
        {
            var role = await db.Roles.Where(r => r.Name == Roles.Trainer).Select(r => r.Id).SingleAsync();
            db.AddRange(new[] { tessa, other }.Select(p => new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = p, RoleId = role }));
            return await db.SaveChangesAsync();
        });
        var session = await GivenSessionAsync(3, trainers: [tessa]);
        var trainer = host.As(tessa, Roles.Trainer);
        var change = await trainer.OpenAsync($"/teach/sessions/{session.Id}/change");
        string Shown(string field) => change.QuerySelector($"[name='Form.{field}']")!.GetAttribute("value")!;
        Task<HttpResponseMessage> PlanAsync(string from, string to, Guid who) => trainer.SubmitAsync(
            $"/teach/courses/{session.CourseId}/sessions/new", ("Form.On", Shown("On")), ("Form.From", from), ("Form.To", to), ("Form.Place", "Room 2"), ("Form.TrainerIds", who.ToString()));
        var clash = await PlanAsync(Shown("From"), Shown("To"), tessa);
        clash.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await clash.HtmlAsync();
        page.QuerySelector("#Form_TrainerIds-error")!.TextContent.ShouldContain("Tessa Vos teaches");
        page.QuerySelector("[name='Form.Place']")!.GetAttribute("value").ShouldBe("Room 2");
        (await PlanAsync(Shown("From"), Shown("To"), other)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanAsync(Shown("To"), "23:30", tessa)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "one ends as the next begins");
        (await trainer.SubmitAsync($"/teach/sessions/{session.Id}/change", ("Form.Capacity", "4"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Somebody_with_another_appointment_at_that_time_is_told_before_they_enrol()
    {
        var person = await host.PersonAsync("Ola Nes");
        var session = await GivenSessionAsync(2);
        await EnrolAsync(session.Id, person);
        var other = Session.Plan(session.CourseId, Terms(2) with { StartsAt = session.StartsAt.AddHours(2), EndsAt = session.EndsAt.AddHours(2) });
        await host.GivenAsync(other);
        (await host.As(person, Roles.RelationshipManager).OpenAsync($"/learn/courses/{session.CourseId}")).Body!.TextContent.ShouldContain("At that time your calendar has");
        (await host.As(Guid.CreateVersion7(), Roles.RelationshipManager).OpenAsync($"/learn/courses/{session.CourseId}")).Body!.TextContent.ShouldNotContain("At that time your calendar has");
    }

    [Fact]
    public async Task Cancelling_asks_first_and_an_older_page_is_a_lost_race()
    {
        var trainer = await host.PersonAsync("Trainer");
        var session = await GivenSessionAsync(2, trainers: [trainer]);
        var browser = host.As(trainer, Roles.Trainer);
        var (here, page) = ($"/teach/sessions/{session.Id}/cancel", await browser.OpenAsync($"/teach/sessions/{session.Id}/cancel"));
        await EnrolAsync(session.Id, Guid.CreateVersion7());
        (await browser.SubmitAsync(here, page, null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await browser.SubmitAsync(here)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await MailsAsync();
        host.Mails.To($"{trainer:N}@example.org").Subject.ShouldStartWith("Cancelled");
    }

    [Fact]
    public async Task Session_with_several_dates_invites_to_each_and_cancels_the_one_that_goes()
    {
        var person = await host.PersonAsync("Ola Nes");
        var session = await GivenSessionAsync(3, more: [Day(17)]);
        await EnrolAsync(session.Id, person);
        await MailsAsync();
        UidPattern().Count(host.Mails.To($"{person:N}@example.org").Attached).ShouldBeGreaterThanOrEqualTo(2);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var page = await trainer.OpenAsync($"/teach/sessions/{session.Id}/change");
        var other = await trainer.OpenAsync($"/teach/sessions/{session.Id}/change");
        page.QuerySelector("[name='Form.More[0].On']")!.GetAttribute("value").ShouldNotBeNullOrEmpty();
        (await trainer.SubmitAsync($"/teach/sessions/{session.Id}/change", page, null, ("Form.More[0].On", ""), ("Form.Place", "Room 9"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"/teach/sessions/{session.Id}/change", other, null, ("Form.Place", "Room 10"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await MailsAsync();
        var changed = Unfolded(host.Mails.To($"{person:N}@example.org"));
        changed.ShouldContain("LOCATION:Room 9");
        changed.ShouldContain($"UID:session-{session.Id}-2-{person}@rmtalent");
        changed.ShouldContain("METHOD:CANCEL");
    }

    [Fact]
    public void Dates_that_overlap_or_are_too_many_are_refused()
    {
        Should.Throw<RefusedException>(() => Session.Plan(Guid.CreateVersion7(), Terms(1) with { More = [Day(10)] })).Key.ShouldBe("Each date must come after the one before");
        Should.Throw<RefusedException>(() => Session.Plan(Guid.CreateVersion7(), Terms(1) with { More = [.. Enumerable.Range(11, 6).Select(Day)] })).Key.ShouldBe("A session has at most {0} dates");
    }

    [Fact]
    public async Task Feedback_is_for_those_who_were_there_once_and_shown_from_five()
    {
        var session = await GivenSessionAsync(10);
        var people = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var person in people)
        {
            await EnrolAsync(session.Id, person);
        }

        host.Clock.Now = session.StartsAt.AddHours(1);
        await host.DbAsync(async db =>
        {
            var own = await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == session.Id);
            var course = await db.Courses.SingleAsync(c => c.Id == own.CourseId);
            foreach (var (n, person) in people.Index())
            {
                own.Attend(person, n == 5 ? Attendance.NoShow : Attendance.Partial, Guid.CreateVersion7(), course.Item, host.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        (await host.As(people[5], Roles.RelationshipManager).GetAsync($"/learn/sessions/{session.Id}/feedback")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        foreach (var (n, person) in people.Take(5).Index())
        {
            (await trainer.OpenAsync($"/teach/sessions/{session.Id}/feedback")).Body!.TextContent.ShouldContain("Too few answers yet");
            (await GiveAsync(person, $"Comment {n}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var result = (await trainer.OpenAsync($"/teach/sessions/{session.Id}/feedback")).Body!.TextContent;
        result.ShouldContain("Comment 0");
        result.ShouldContain("4.0");
        (await host.As(people[0], Roles.RelationshipManager).OpenAsync($"/learn/sessions/{session.Id}/feedback")).QuerySelector("main form[method=post]").ShouldBeNull();
    }

    private async Task LeaveAsync(Guid leaver)
    {
        await host.DbAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == leaver);
            var today = DateOnly.FromDateTime(host.Clock.Now.UtcDateTime);
            person.Leave(today.AddDays(-1));
            person.End(today, host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await MailsAsync();
    }

    private Task<HttpResponseMessage> GiveAsync(Guid person, string comment) => host.As(person, Roles.RelationshipManager)
        .SubmitAsync($"/learn/sessions/{SessionId}/feedback", ("Form.Useful", "4"), ("Form.Trainer", "5"), ("Form.WillUse", "3"), ("Form.Comment", comment));

    private Guid SessionId { get; set; }

    /// <summary>Long lines are folded (RFC 5545, 3.1).</summary>
    private static string Unfolded(SentMail mail) => mail.Attached.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

    private static int Sequence(SentMail mail) => int.Parse(SequencePattern().Match(mail.Attached).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private SessionDate Day(int days) => new(host.Clock.Now.AddDays(days), host.Clock.Now.AddDays(days).AddHours(3));

    private SessionTerms Terms(int capacity) => new(Day(10).StartsAt, Day(10).EndsAt, "Room 1", "", capacity, []);

    private async Task<Session> GivenSessionAsync(int capacity, bool needsApproval = false, IReadOnlyList<SessionDate>? more = null, IReadOnlyList<Guid>? trainers = null)
    {
        var course = await host.DbAsync(db => db.Courses.Select(c => c.Id).FirstAsync());
        await host.DbAsync(db => db.Sessions.Where(s => s.CourseId == course).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SessionState.Cancelled)));
        var session = Session.Plan(course, Terms(capacity) with { NeedsApproval = needsApproval, More = more ?? [], TrainerIds = trainers ?? [] });
        SessionId = await host.GivenAsync(session);
        return session;
    }

    private Task<int> EnrolAsync(Guid session, Guid person) => host.DbAsync(async db =>
    {
        (await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == session)).Enrol(person, host.Clock.Now);
        return await db.SaveChangesAsync();
    });

    private async Task ChangeAsync(Guid session, SessionTerms terms)
    {
        await host.DbAsync(async db =>
        {
            var own = await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == session);
            own.Change(terms with { StartsAt = own.StartsAt, EndsAt = own.EndsAt }, host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await MailsAsync();
    }

    private Task<Seat> SeatAsync(Guid session, Guid person) => host.DbAsync(db => db.Set<Seat>().AsNoTracking().SingleAsync(s => s.SessionId == session && s.PersonId == person));

    /// <summary>Mails about training wait for working hours: the clock goes there.</summary>
    private async Task MailsAsync()
    {
        await host.DrainAsync();
        host.Clock.Now = await host.DbAsync(async db => WorkingCalendar.Of(await db.OrganisationAsync(default)).NextWorkingTime(host.Clock.Now.AddMinutes(1)));
        await host.DrainAsync();
    }

    [GeneratedRegex(@"SEQUENCE:(\d+)")]
    private static partial Regex SequencePattern();

    [GeneratedRegex("UID:session-")]
    private static partial Regex UidPattern();
}

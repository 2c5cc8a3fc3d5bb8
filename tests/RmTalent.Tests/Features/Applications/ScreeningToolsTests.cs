using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Screening;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Applications;

/// <summary>What a recruiter works with between application and interview: bulk and undo, views, mentions, the mail that waits, duplicates, the pool.</summary>
public sealed class ScreeningToolsTests
{
    [Fact]
    public async Task A_bulk_step_is_undone_within_ten_minutes_and_not_after()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var ids = new[] { await SubmittedAsync(hiring, "one@example.org"), await SubmittedAsync(hiring, "two@example.org") };
        var done = await hiring.Recruiter.SubmitAsync($"/applications/bulk/turn-down?id={ids[0]}&id={ids[1]}", ("Form.Reason", "Skills"));
        var path = done.Headers.Location!.OriginalString;
        (await StatusesAsync(hiring, ids)).ShouldBe([ApplicationStatus.Unsuccessful, ApplicationStatus.Unsuccessful]);
        (await hiring.Host.As(Guid.CreateVersion7(), "Recruiter").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Recruiter.SubmitAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusesAsync(hiring, ids)).ShouldBe([ApplicationStatus.Submitted, ApplicationStatus.Submitted]);
        (await hiring.Host.DbAsync(db => db.Applications.Where(a => a.NoticeDueAt != null).CountAsync())).ShouldBe(0);

        var again = (await hiring.Recruiter.SubmitAsync($"/applications/bulk/shortlist?id={ids[0]}")).Headers.Location!.OriginalString;
        var browser = hiring.Recruiter;
        var page = await browser.OpenAsync(again);
        hiring.Host.Clock.Now += BulkStep.UndoTime;
        (await browser.SubmitAsync(again, page, null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusesAsync(hiring, [ids[0]])).ShouldBe([ApplicationStatus.Shortlisted]);
    }

    [Fact]
    public async Task Of_two_who_fill_one_sheet_the_second_learns_of_the_first()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var path = $"/vacancies/{hiring.VacancyId}/screening/{await SubmittedAsync(hiring, "one@example.org")}";
        var recruiter = hiring.Recruiter;
        for (var round = 1; round <= 2; round++)
        {
            var (first, second) = (await recruiter.OpenAsync(path), await recruiter.OpenAsync(path));
            (await recruiter.SubmitAsync(path, first, "Save and next", ("Form.Lines[0].Evidence", $"First {round}"))).StatusCode.ShouldBe(HttpStatusCode.Found);
            (await recruiter.SubmitAsync(path, second, "Save and next", ("Form.Lines[0].Evidence", "Second"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        var tooLong = await recruiter.SubmitAsync(path, await recruiter.OpenAsync(path), "Save and next", ("Form.Lines[0].Evidence", new string('x', ScreeningSheet.EvidenceMaxLength + 1)));
        (await tooLong.HtmlAsync()).QuerySelector("#Form_Lines_0__Evidence-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_view_is_kept_shared_and_deleted_by_its_owner_only()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        (await hiring.Recruiter.SubmitAsync("/applications/views/new?Filter.Status=Shortlisted&after=x", ("Form.Name", "Short"), ("Form.Shared", "true"))).Headers.Location!.OriginalString
            .ShouldBe("/applications?Filter.Status=Shortlisted");
        (await hiring.Manager.OpenAsync("/applications")).QuerySelector("a[href='/applications?Filter.Status=Shortlisted']").ShouldNotBeNull();
        (await hiring.Recruiter.SubmitAsync("/applications/views/new?Filter.Status=Submitted", ("Form.Name", "Short"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var id = await hiring.Host.DbAsync(db => db.Set<SavedView>().Select(v => v.Id).SingleAsync());
        (await hiring.Manager.GetAsync($"/applications/views/{id}/delete")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Recruiter.SubmitAsync($"/applications/views/{id}/delete")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await hiring.Host.DbAsync(db => db.Set<SavedView>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_named_in_a_note_gets_a_mail_and_nobody_else()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}", "Save note", ("Form.Text", "@Hanna please look; @Pal may not read this, and neither may hanna@nordvik.example."));
        await hiring.Host.DrainAsync();
        var mail = hiring.Host.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe("hanna@nordvik.example");
        mail.Link.ShouldStartWith($"/applications/{hiring.ApplicationId}");
    }

    [Fact]
    public async Task The_mail_about_a_decision_waits_for_the_chosen_hour_and_can_be_stopped()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var path = $"/applications/{hiring.ApplicationId}";
        (await hiring.Recruiter.SubmitAsync($"{path}/turn-down", "Turn down", ("Form.Reason", "Skills"), ("Form.When", "Chosen"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var at = hiring.Host.Clock.Now.AddDays(3);
        (await hiring.Recruiter.SubmitAsync($"{path}/turn-down", "Turn down", ("Form.Reason", "Skills"), ("Form.When", "Chosen"), ("Form.At", at.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await hiring.Recruiter.SubmitAsync($"{path}/notice/stop")).StatusCode.ShouldBe(HttpStatusCode.Found);
        hiring.Host.Clock.PassDays(5);
        (await hiring.Host.SweepAsync<SendDecisions>()).Acted.ShouldBe(0);
        (await hiring.Recruiter.SubmitAsync($"{path}/notice", ("Form.When", "Now"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await hiring.Host.SweepAsync<SendDecisions>()).Acted.ShouldBe(1);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To(HiringCase.Mail).Text.ShouldContain("Hello Kari Nordmann,");
    }

    [Fact]
    public async Task Two_candidates_with_one_phone_are_suggested_merged_and_parted()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await SubmittedAsync(hiring, "kari.private@example.org");
        var page = await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}");
        page.QuerySelector($"a[href='/applications/{hiring.ApplicationId}/merge/{other}']").ShouldNotBeNull();
        await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/merge/{other}");
        (await CandidatesAsync(hiring)).ShouldBe(1);
        await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/unmerge");
        (await CandidatesAsync(hiring)).ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_with_one_phone_are_told_apart_once_and_for_both()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await SubmittedAsync(hiring, "partner@example.org", "Ola Nordmann");
        await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/apart/{other}");
        await hiring.Recruiter.SubmitAsync($"/applications/{other}/apart/{hiring.ApplicationId}"); // by somebody whose page was older
        (await hiring.Host.DbAsync(db => db.Set<CandidateDistinction>().CountAsync())).ShouldBe(1);
        foreach (var (id, beside) in new[] { (hiring.ApplicationId, other), (other, hiring.ApplicationId) })
        {
            var page = await hiring.Recruiter.OpenAsync($"/applications/{id}");
            page.Body!.TextContent.ShouldNotContain("Perhaps the same person");
            page.Body!.TextContent.ShouldContain("is somebody else");
            page.QuerySelector($"a[href='/applications/{id}/merge/{beside}']").ShouldNotBeNull("the finding can be mended");
            page.Body!.TextContent.ShouldContain("are two people", customMessage: "both histories tell of it");
        }
    }

    [Fact]
    public async Task Of_two_merges_that_cross_one_stands()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var other = await SubmittedAsync(hiring, "kari.private@example.org");
        using var scope = hiring.Host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (mine, theirs) = ((await hiring.ApplicationAsync()).CandidateId, (await hiring.ApplicationAsync(other)).CandidateId);
        var (kept, merged) = (await db.Candidates.SingleAsync(c => c.Id == theirs), await db.Candidates.SingleAsync(c => c.Id == mine));
        db.Add(CandidateMerge.Of(kept, [other], merged, await db.Applications.Where(a => a.CandidateId == mine).ToListAsync(), HiringCase.Ruben, hiring.Host.Clock.Now));

        (await hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/merge/{other}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        (await hiring.Host.DbAsync(d => d.Applications.Select(a => a.CandidateId).Distinct().ToListAsync())).ShouldBe([mine]);
        (await hiring.Host.DbAsync(d => d.Candidates.Where(c => c.MergedIntoId != null).Select(c => c.Id).ToListAsync())).ShouldBe([theirs]);
    }

    [Fact]
    public async Task The_pool_shows_who_agreed_and_has_ended_and_nobody_from_a_blind_vacancy()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = await SubmittedAsync(hiring, "pool@example.org", "Pool Person", pool: true);
        (await hiring.Recruiter.OpenAsync("/talent-pool")).Body!.TextContent.ShouldNotContain("Pool Person");
        await hiring.Host.DbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Id == id)).TurnDown(HiringStage.Screening, TurnDownReason.Skills, hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        (await hiring.Recruiter.OpenAsync("/talent-pool")).Body!.TextContent.ShouldContain("Pool Person");
        await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/blind");
        (await hiring.Recruiter.OpenAsync("/talent-pool")).Body!.TextContent.ShouldNotContain("Pool Person");
    }

    private static Task<Guid> SubmittedAsync(HiringCase hiring, string mail, string name = "Kari Nordmann", bool pool = false) => hiring.Host.DbAsync(async db =>
    {
        var candidate = Candidate.Meet(new ContactDetails(name, mail, "0047 90 00 00 00", "NO", Languages.English));
        var application = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(Dossier.Empty, null, "", "1", pool), hiring.Host.Clock.Now);
        db.AddRange(candidate, application);
        await db.SaveChangesAsync();
        return application.Id;
    });

    private static Task<List<ApplicationStatus>> StatusesAsync(HiringCase hiring, Guid[] ids) =>
        hiring.Host.DbAsync(db => db.Applications.Where(a => ids.Contains(a.Id)).Select(a => a.Status).ToListAsync());

    private static Task<int> CandidatesAsync(HiringCase hiring) => hiring.Host.DbAsync(db => db.Applications.Select(a => a.CandidateId).Distinct().CountAsync());
}

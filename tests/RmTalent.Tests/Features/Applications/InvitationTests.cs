using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;
using Samples = RmTalent.Tests.Platform.Files.Samples;

namespace RmTalent.Tests.Features.Applications;

/// <summary>People whom we ask to apply, letters to candidates, and applicants whom everybody has forgotten.</summary>
public sealed class InvitationTests
{
    private const string Guest = "liv.strand@example.org";

    [Fact]
    public async Task Somebody_who_is_asked_begins_with_name_and_address_and_once_only()
    {
        using var hiring = await OpenAsync();
        (string, string)[] form = [("Form.Name", "Liv Strand"), ("Form.Email", Guest), ("Form.By", "Ourselves"), ("Form.Words", "Your talk on leasing stayed with me.")];
        (await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/invite", form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await hiring.Host.DrainAsync();
        var mail = hiring.Host.Mails.To(Guest);
        mail.Text.ShouldContain("Your talk on leasing stayed with me.");
        mail.Text.ShouldContain("We came upon you");
        mail.ReplyTo.ShouldBe("ruben@nordvik.example");
        (await hiring.Candidate.OpenAsync(mail.Link + "/apply/contact")).QuerySelector("[name='Form.Email']")!.GetAttribute("value").ShouldBe(Guest);
        (await hiring.Recruiter.OpenAsync("/applications")).Body!.TextContent.ShouldNotContain("Liv Strand");

        form[1].Item2 = "Liv.Strand@Example.org";
        var again = await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/invite", form);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.HtmlAsync()).QuerySelector("#Form_Email-error").ShouldNotBeNull();
        (await hiring.Manager.GetAsync($"/vacancies/{hiring.VacancyId}/invite")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_who_invite_one_person_at_once_send_one_mail()
    {
        using var hiring = await OpenAsync();
        var path = $"/vacancies/{hiring.VacancyId}/invite";
        var clients = new[] { hiring.Recruiter, hiring.Recruiter, hiring.Recruiter };
        var pages = await Task.WhenAll(clients.Select(c => c.OpenAsync(path)));
        var answers = await Task.WhenAll(clients.Zip(pages).Select(x => Task.Run(() => x.First.SubmitAsync(path, x.Second, null, ("Form.Name", "Liv Strand"), ("Form.Email", Guest), ("Form.By", "Ourselves")))));
        answers.Count(a => a.StatusCode is HttpStatusCode.Found).ShouldBe(1);
        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        await hiring.Host.DrainAsync();
        (await hiring.Host.DbAsync(db => db.ApplicationDrafts.CountAsync())).ShouldBe(1);
        (await hiring.Host.DbAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.ToEmail == Guest))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_does_not_want_to_apply_deletes_everything_at_once()
    {
        using var hiring = await OpenAsync();
        await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/invite", ("Form.Name", "Liv Strand"), ("Form.Email", Guest), ("Form.By", "Ourselves"));
        await hiring.Host.DrainAsync();
        var link = hiring.Host.Mails.To(Guest).Link;
        (await hiring.Candidate.SubmitAsync($"{link}/apply/discard")).Headers.Location!.OriginalString.ShouldBe("/careers");
        (await hiring.Candidate.GetAsync($"{link}/apply")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.Forgotten.ShouldHaveSingleItem();
        (await LeftAsync(hiring)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Forgotten_draft_goes_with_its_mails_and_its_link()
    {
        using var hiring = await OpenAsync();
        await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/invite", ("Form.Name", "Liv Strand"), ("Form.Email", Guest), ("Form.By", "Ourselves"));
        await hiring.Host.DrainAsync();
        hiring.Host.Clock.PassDays(ApplicationDraft.KeptDays + 1);
        (await hiring.Host.SweepAsync<ForgetDrafts>()).Acted.ShouldBe(1);
        (await LeftAsync(hiring)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Employee_recommends_somebody_who_knows_of_it()
    {
        using var hiring = await OpenAsync();
        var slug = await hiring.Host.DbAsync(db => db.Vacancies.Select(v => v.Slug).SingleAsync());
        var employee = hiring.Panellist(HiringCase.Pal);
        (await employee.SubmitAsync($"/internal-vacancies/{slug}/recommend", ("Form.Name", "Liv Strand"), ("Form.Email", Guest))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await employee.SubmitAsync($"/internal-vacancies/{slug}/recommend", ("Form.Name", "Liv Strand"), ("Form.Email", Guest), ("Form.Asked", "true"))).Headers.Location!.OriginalString.ShouldBe("/internal-vacancies");
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To(Guest).Text.ShouldContain("recommended you. Test Person thinks that this position may suit you");
        (await hiring.Host.DbAsync(db => db.ApplicationDrafts.Select(d => d.Source).SingleAsync())).ShouldBe("recommended");
    }

    [Fact]
    public async Task Who_agreed_to_the_pool_is_asked_again_and_begins_with_the_CV_of_the_last_time()
    {
        using var hiring = await OpenAsync();
        var (agreed, silent) = (await EndedAsync(hiring, "one@example.org", pool: true), await EndedAsync(hiring, "two@example.org", pool: false));
        var other = await hiring.Host.DbAsync(async db =>
        {
            var vacancy = Vacancy.Draft(new VacancyRole("Adviser in Bergen", Languages.English, RmType.Business, Sector.Banking) { HiringManagerId = HiringCase.Hanna, RecruiterId = HiringCase.Ruben, Location = "Bergen" }, HiringCase.Ruben, hiring.Host.Clock.Now);
            Publish(vacancy, hiring);
            db.Add(vacancy);
            await db.SaveChangesAsync();
            return vacancy.Id;
        });
        (await hiring.Recruiter.GetAsync($"/applications/{silent}/ask-again")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Recruiter.SubmitAsync($"/applications/{agreed}/ask-again", ("Form.VacancyId", hiring.VacancyId.ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync($"/applications/{agreed}/ask-again", ("Form.VacancyId", other.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To("one@example.org").Text.ShouldContain("You agreed that we may think of you");
        var draft = await hiring.Host.DbAsync(db => db.ApplicationDrafts.SingleAsync());
        (draft.VacancyId, draft.Source, draft.CvName, draft.Dossier.Work.Single().Employer, draft.Dossier.Motivation, draft.NoticeVersion).ShouldBe((other, "talent-pool", "Letter.docx", "Sparebanken", "", null));
        var files = await hiring.Host.DbAsync(db => db.Set<StoredFile>().Where(f => f.Purpose == CvModel.FilePurpose).Select(f => new { f.SubjectId, f.Sha256 }).ToListAsync());
        files.Select(f => f.SubjectId).ShouldContain(draft.Id);
        files.Select(f => f.Sha256).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Letter_greets_a_hidden_candidate_by_name_and_shows_it_to_nobody()
    {
        using var hiring = await OpenAsync();
        await hiring.Host.DbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync()).HideNames(hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var path = $"/applications/{hiring.ApplicationId}";
        (await hiring.Recruiter.OpenAsync($"{path}/write?letter=Delay")).QuerySelector("[name='Form.Body']")!.TextContent.ShouldContain("Thank you for your patience");
        (await hiring.Recruiter.SubmitAsync($"{path}/write", ("Form.Subject", ""), ("Form.Body", "Hello"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync($"{path}/write", ("Form.Subject", "One question"), ("Form.Body", "Hello {name},\n\nwhen may we call you?"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await hiring.Host.DrainAsync();
        var mail = hiring.Host.Mails.To(HiringCase.Mail);
        mail.Text.ShouldContain("Hello Kari Nordmann,");
        mail.ReplyTo.ShouldBe("ruben@nordvik.example");
        var page = (await hiring.Recruiter.OpenAsync(path)).QuerySelector("#messages")!.TextContent;
        page.ShouldContain("when may we call you?");
        page.ShouldNotContain("Nordmann");
    }

    [Fact]
    public async Task Applicants_whom_everybody_has_forgotten_stand_on_the_home_page_and_in_the_list()
    {
        using var hiring = await OpenAsync();
        (await hiring.Recruiter.OpenAsync("/")).Body!.TextContent.ShouldNotContain("without a step");
        hiring.Host.Clock.PassDays(16);
        var card = (await hiring.Recruiter.OpenAsync("/")).QuerySelector("a[href*='QuietSince']")!;
        card.TextContent.ShouldContain("1 application without a step for two weeks");
        (await hiring.Recruiter.OpenAsync(card.GetAttribute("href")!)).Body!.TextContent.ShouldContain("Kari Nordmann");
        (await hiring.Recruiter.OpenAsync("/applications?Filter.QuietSince=2026-01-01")).Body!.TextContent.ShouldNotContain("Kari Nordmann");
        (await hiring.Recruiter.OpenAsync("/applications?Filter.Source=finn&Filter.Flagged=true&Filter.Flagged=false")).Body!.TextContent.ShouldNotContain("Kari Nordmann");

        await hiring.Host.DbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync()).Fill(hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var over = (await hiring.Recruiter.OpenAsync("/")).QuerySelector("a[href*='Over']")!;
        over.TextContent.ShouldContain("1 applicant waits for an answer though the vacancy is over");
        (await hiring.Recruiter.OpenAsync(over.GetAttribute("href")!)).Body!.TextContent.ShouldContain("Kari Nordmann");
    }

    private static async Task<HiringCase> OpenAsync()
    {
        var hiring = await HiringCase.ShortlistedAsync();
        await hiring.Host.DbAsync(async db =>
        {
            Publish(await db.Vacancies.SingleAsync(), hiring, complete: true);
            return await db.SaveChangesAsync();
        });
        await hiring.Host.DrainAsync();
        return hiring;
    }

    private static void Publish(Vacancy vacancy, HiringCase hiring, bool complete = false)
    {
        var now = hiring.Host.Clock.Now;
        if (!complete)
        {
            vacancy.Pay(new VacancyPay(500_000, 700_000, "NOK", PayPeriod.Year, ""), now);
            vacancy.Require(new Requirement(hiring.Competencies[0], 4, RequirementKind.Must, 5), now);
        }

        vacancy.Submit(now);
        vacancy.Approve(HiringCase.Hanna, now);
        vacancy.Publish(now);
    }

    private static async Task<Guid> EndedAsync(HiringCase hiring, string mail, bool pool)
    {
        var id = Guid.CreateVersion7();
        using var scope = hiring.Host.Services.CreateScope();
        var (db, files, now) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<FileStore>(), hiring.Host.Clock.Now);
        var cv = await files.SaveAsync(new MemoryStream(Samples.Docx("Ran a branch")), "Letter.docx", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, default);
        var candidate = Candidate.Meet(new ContactDetails("Liv Strand", mail, "", "NO", Languages.English));
        var dossier = Dossier.Empty with { Motivation = "Because", Work = [new WorkSpell(Guid.CreateVersion7(), "Sparebanken", "Adviser", new DateOnly(2020, 1, 1), null)] };
        var application = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(dossier, cv.Id, "", "1", pool), now, id);
        application.TurnDown(HiringStage.Screening, TurnDownReason.PreferredAnother, now);
        db.AddRange(candidate, application);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Drafts, mails and links of candidates.</summary>
    private static Task<(int Drafts, int Mails, int Links)> LeftAsync(HiringCase hiring) => hiring.Host.DbAsync(async db =>
        (await db.ApplicationDrafts.CountAsync(), await db.Set<OutgoingMail>().CountAsync(m => m.ToEmail == Guest), await db.Set<AccessLink>().CountAsync(l => l.Purpose == CandidateLink.Purpose)));
}

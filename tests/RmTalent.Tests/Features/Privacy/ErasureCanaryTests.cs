using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Competencies;
using RmTalent.Features.Offers;
using RmTalent.Features.Privacy;
using RmTalent.Features.Reporting;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Api;
using RmTalent.Tests.Features.Interviewing;
using Samples = RmTalent.Tests.Platform.Files.Samples;

namespace RmTalent.Tests.Features.Privacy;

/// <summary>An applicant with a word of their own, in everything that can hold words, is erased; then the word is nowhere, and the counts are what they were.</summary>
public sealed class ErasureCanaryTests
{
    private const string Word = "Xyqqlekanarifugl";
    private const string Email = "xyqqlekanarifugl@example.org";
    private const string Phone = "4798799781";

    /// <summary>The full-text index may keep the first letters with another word's.</summary>
    private static readonly string[] Sought = ["qqlekanarifugl", Phone];

    [Fact]
    public async Task Nothing_is_left_of_the_canary_and_the_counts_stay()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var host = hiring.Host;
        var applicationId = await SeedAsync(hiring);
        await EndWithWordsAsync(hiring, applicationId);
        await host.DrainAsync();

        var seeded = await host.TablesWithAsync(Sought);
        ((string[])["candidates", "applications", "application_views", "application_drafts", "application_notes", "screening_sheets", "interviews", "interview_decisions", "scorecards", "score_marks", "scorecard_revisions",
            "offers", "offer_editions", "offer_conditions", "files", "search_documents", "mails", "facts", "evidence", "legal_holds"]).Except(seeded).ShouldBeEmpty();
        (TestDatabase.OnPostgres || host.FilesWith(Sought).Count > 0).ShouldBeTrue();
        var (counts, funnel, mails) = (await CountsAsync(host), await FunnelAsync(hiring), await host.DbAsync(db => db.Set<OutgoingMail>().Where(m => m.SubjectId == applicationId).Select(m => m.Id).ToListAsync()));

        var feed = await FeedAsync(host);
        (await WhoStillShowsItAsync(hiring, feed)).Count.ShouldBeGreaterThan(5);
        var token = await host.DbAsync(async db => await TokenAsync(host, applicationId));
        var answer = await host.Anonymous().SubmitAsync($"/a/{token}/data/erase", ("Form.Sure", "true"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        (await host.TablesWithAsync(Sought)).ShouldBeEmpty();
        (await host.DbAsync(db => db.Set<SavedView>().Select(v => v.Name).ToListAsync())).ShouldBe(["To review"]);
        host.FilesWith(Sought).ShouldBeEmpty();
        (await host.DbAsync(db => db.Set<SearchDocument>().CountAsync(d => d.SubjectId == applicationId))).ShouldBe(0);
        (await host.DbAsync(db => db.Set<StoredFile>().CountAsync(f => f.SubjectId == applicationId))).ShouldBe(0);
        (await host.DbAsync(db => db.Set<FileChunk>().CountAsync())).ShouldBe(0);
        (await host.DbAsync(db => db.Set<AccessLink>().CountAsync(l => l.SubjectId == applicationId))).ShouldBe(0);
        host.Mails.Forgotten.ShouldBeSubsetOf(mails.Concat(host.Mails.Forgotten));
        mails.ShouldBeSubsetOf(host.Mails.Forgotten);

        (await CountsAsync(host)).ShouldBe(counts);
        (await FunnelAsync(hiring)).ShouldBe(funnel);
        (await host.DbAsync(db => db.ErasedApplications.CountAsync())).ShouldBe(4);
        (await host.DbAsync(db => db.Set<CandidateMerge>().CountAsync())).ShouldBe(0);
        (await WhoStillShowsItAsync(hiring, feed)).ShouldBeEmpty();

        await host.SweepAsync<RewriteErasedSweep>();
        host.FilesWith(Sought).ShouldBeEmpty();
        var page = await host.Anonymous().OpenAsync(answer.Headers.Location!.OriginalString);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Certificate of erasure");
        (await host.Anonymous().GetByteArrayAsync(answer.Headers.Location!.OriginalString + "/pdf")).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        (await host.Anonymous().GetAsync($"/a/{token}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Recruiter.GetAsync($"/applications/{applicationId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.Shortlisted); // nobody else's data went
        (await host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.SubjectId == applicationId && f.Payload == "{}"))).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Everything_that_was_seeded_is_in_the_download()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var applicationId = await SeedAsync(hiring);
        await EndWithWordsAsync(hiring, applicationId);
        await hiring.Host.DrainAsync();
        var token = await TokenAsync(hiring.Host, applicationId);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await hiring.Host.Anonymous().GetByteArrayAsync($"/a/{token}/data/download")));
        using var reader = new StreamReader(zip.GetEntry("data.json")!.Open());
        var json = await reader.ReadToEndAsync();
        foreach (var seeded in new[] { "Name", "Motivation", "Mission", "Answer", "Employer", "Certificate", "Note", "Sheet", "Adjustment", "Decision", "Comment", "Was", "Letter", "Condition", "Notice" })
        {
            json.ShouldContain($"{Word} {seeded}");
        }

        zip.Entries.Count(e => e.FullName.StartsWith("files/", StringComparison.Ordinal)).ShouldBe(3);
        (await hiring.Host.Anonymous().OpenAsync($"/a/{token}/data")).Body!.TextContent.ShouldContain($"{Word} Note");
    }

    private static Task<string> TokenAsync(TestHost host, Guid applicationId) => host.DbAsync(async db =>
    {
        using var scope = host.Services.CreateScope();
        var (own, links) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<AccessLinks>());
        var token = links.Issue(CandidateLink.Purpose, applicationId, CandidateLink.ValidFor);
        await own.SaveChangesAsync();
        return token;
    });

    /// <summary>A panellist's secret calendar address.</summary>
    private static Task<string> FeedAsync(TestHost host) => host.DbAsync(async db =>
    {
        var secret = new AccessLinks(db, host.Clock).Issue(RmTalent.Features.Accounts.CalendarFeedModel.LinkPurpose, HiringCase.Pal, TimeSpan.FromDays(30));
        await db.SaveChangesAsync();
        return $"/calendar/{secret}.ics";
    });

    /// <summary>Exports, feeds, searches and lists in which the word stands.</summary>
    private static async Task<List<string>> WhoStillShowsItAsync(HiringCase hiring, string feed)
    {
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        (HttpClient Who, string Path)[] places =
        [
            (hiring.Recruiter, "/applications"), (hiring.Recruiter, "/applications/export"), (hiring.Recruiter, $"/applications?Filter.Q=Hansen{Word}"), (hiring.Recruiter, "/interviews"),
            (hiring.Recruiter, "/talent-pool"), (hiring.Candidate, feed), (program, "/api/v1/candidates"),
        ];
        var shown = new List<string>();
        foreach (var (who, path) in places)
        {
            var answer = await who.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var text = (await answer.Content.ReadAsStringAsync()).Replace($"Hansen{Word}", "", StringComparison.OrdinalIgnoreCase).Replace("\r\n ", "", StringComparison.Ordinal); // calendar lines are folded
            if (text.Contains(Sought[0], StringComparison.OrdinalIgnoreCase))
            {
                shown.Add(path);
            }
        }

        return shown;
    }

    /// <summary>Journeys, tallies and tombstones as the reports read them.</summary>
    private static Task<string> CountsAsync(TestHost host) => host.DbAsync(async db =>
    {
        var journeys = await db.Journeys.OrderBy(j => j.ApplicationId).Select(j => $"{j.ApplicationId} {j.Shortlisted} {j.Interviewing} {j.Decision} {j.Offered} {j.Ended} {j.EndedAs}").ToListAsync();
        var tallies = await db.Set<EqualOpportunityTally>().OrderBy(t => t.Question).ThenBy(t => t.Answer).ThenBy(t => t.Reached).Where(t => t.Waiting + t.Counted > 0).Select(t => $"{t.Question} {t.Answer} {t.Reached} {t.Waiting} {t.Counted}").ToListAsync();
        tallies.Count.ShouldBeGreaterThan(0);
        return string.Join('\n', journeys.Concat(tallies));
    });

    private static async Task<string> FunnelAsync(HiringCase hiring) => (await hiring.Recruiter.OpenAsync("/reports")).QuerySelector("main")!.TextContent;

    /// <summary>Through interview, decision and offer, with the word in every field.</summary>
    private static async Task<Guid> SeedAsync(HiringCase hiring)
    {
        var (host, id) = (hiring.Host, Guid.CreateVersion7());
        using (var scope = host.Services.CreateScope())
        {
            var (db, files, now) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<FileStore>(), host.Clock.Now);
            db.AddRange(SavedView.Keep("Who was it", $"Filter.Q={Word.ToLowerInvariant()}+Hansen&sort=submitted", shared: true, HiringCase.Ruben), SavedView.Keep("To review", "Filter.Status=InReview", shared: true, HiringCase.Ruben));
            var pdf = scope.ServiceProvider.GetRequiredService<IPdfEngine>().Render(new Document { Title = Word, Language = "en", Blocks = [new Paragraph($"{Word} in a PDF")] });
            var cv = await files.SaveAsync(new MemoryStream(pdf), $"CV {Word}.pdf", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, default);
            await files.SaveAsync(new MemoryStream(Samples.Docx($"{Word} in a DOCX")), $"Letter {Word}.docx", new FilePlace(id, "letter"), CvModel.Rule, default);
            var reference = await files.SaveAsync(new MemoryStream(Samples.Docx($"{Word} in an answer")), $"Reference {Word}.docx", new FilePlace(id, "answer"), CvModel.Rule, default);
            var candidate = Candidate.Meet(new ContactDetails($"{Word} Name", Email, "+" + Phone, "NO", "en"));
            var dossier = new Dossier
            {
                Motivation = $"{Word} Motivation",
                Mission = $"{Word} Mission",
                Answers = [new Answer(Guid.CreateVersion7(), "Why?", $"{Word} Answer", false), new Answer(Guid.CreateVersion7(), "Reference?", reference.Name, false) { FileId = reference.Id }],
                Work = [new WorkSpell(Guid.CreateVersion7(), $"{Word} Employer", "Adviser", new DateOnly(2020, 1, 1), null)],
                Certifications = [new HeldCertification(Guid.CreateVersion7(), $"{Word} Certificate", "CFA", null)],
            };
            var application = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(dossier, cv.Id, "finn", "1", PoolConsent: true), now, id);
            var draft = ApplicationDraft.Start(hiring.VacancyId, new ContactDetails(Word, Email, "", "NO", "en"), "", now);
            var sheet = ScreeningSheet.For(id);
            sheet.Fill([new SheetLine(null, Fit.Met, $"{Word} Sheet")], [], HiringCase.Ruben, now);
            application.StartReview(now);
            application.Shortlist(now);
            db.AddRange(candidate, application, draft, sheet, Note.Write(id, new Actor(ActorKind.Person, HiringCase.Ruben, "Ruben"), $"{Word} Note", now));
            var other = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(dossier, null, "finn", "1", PoolConsent: false), now);
            other.TurnDown(HiringStage.Screening, TurnDownReason.Skills, now);
            other.PlanNotice($"{Word} Subject", $"{Word} Notice", now);
            var twin = Candidate.Meet(new ContactDetails($"{Word} Twin", $"twin.{Email}", "", "NO", "en"));
            var third = Application.Submit(hiring.VacancyId, twin.Id, new Submission(dossier with { Answers = [] }, null, "finn", "1", PoolConsent: false), now);
            third.TurnDown(HiringStage.Screening, TurnDownReason.Skills, now);
            db.AddRange(twin, third, CandidateMerge.Of(candidate, [id, other.Id], twin, [third], HiringCase.Ruben, now));
            var same = Candidate.Meet(new ContactDetails($"{Word} Same", Email, "", "NO", "en")); // applied anew from the address: the draft and the mails are this person's all the same
            var fourth = Application.Submit(hiring.VacancyId, same.Id, new Submission(dossier with { Answers = [] }, null, "finn", "1", PoolConsent: false), now);
            fourth.TurnDown(HiringStage.Screening, TurnDownReason.Skills, now);
            await scope.ServiceProvider.GetRequiredService<Outbox>().QueueAsync(PrivacyMails.Corrected(same.Id, same.Contact with { Email = $"old.{Email}" }, now), default);
            db.AddRange(same, fourth, CandidateMerge.Of(candidate, [id, other.Id, third.Id], same, [fourth], HiringCase.Ruben, now));
            var hold = LegalHold.Place(candidate.Id, $"{Word} Hold", new DateOnly(2026, 9, 1), HiringCase.Ruben, now, new DateOnly(2026, 3, 2));
            hold.Lift(HiringCase.Ruben, now);
            db.AddRange(other, hold);
            await scope.ServiceProvider.GetRequiredService<EqualOpportunity>().AnswerAsync(id, hiring.VacancyId, new Dictionary<EqualQuestion, EqualAnswer> { [EqualQuestion.Gender] = EqualAnswer.Woman }, 1, default);
            await db.SaveChangesAsync();
        }

        (await hiring.Recruiter.SubmitAsync($"/applications/{id}", "Save note", ("Form.Text", $"@Hanna {Word} Mention"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Recruiter.SubmitAsync($"/applications/{id}/write", ("Form.Subject", $"{Word} Letter"), ("Form.Body", $"Hello {{name}}, {Word} Letter"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.SweepAsync<SendDecisions>();
        await host.DrainAsync();
        await host.DbAsync(async db => // the index is kept without the name; here it is as an index that knew it
        {
            await new SearchIndex(db).PutAsync("application", id, hiring.VacancyId, $"{Word} Title", $"{Word} Text", default);
            return await db.SaveChangesAsync();
        });
        var (interview, link) = await hiring.InvitedAsync(id, Email);
        (await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)), ("Form.Adjustments", $"{Word} Adjustment"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DrainAsync();
        host.Clock.Now = (await host.DbAsync(db => db.Set<RmTalent.Features.Interviewing.Interview>().Where(i => i.Id == interview).Select(i => i.EndsAt).SingleAsync()))!.Value.AddMinutes(5);
        await host.DbAsync(async db =>
        {
            foreach (var card in await db.Set<RmTalent.Features.Interviewing.Scoring.Scorecard>().Include(c => c.Marks).Include(c => c.Revisions).Where(c => c.InterviewId == interview).ToListAsync())
            {
                RmTalent.Features.Interviewing.Scoring.ScorecardInput Input(string words) => new([.. hiring.Competencies.Select(c => new RmTalent.Features.Interviewing.Scoring.MarkInput(c, 3, words))], RmTalent.Features.Interviewing.Scoring.Overall.Yes, $"{Word} Comment");
                card.Submit(Input($"{Word} Was"), hiring.Competencies.ToList(), host.Clock.Now);
                card.Revise(Input($"{Word} Evidence"), hiring.Competencies.ToList(), $"{Word} Revised", host.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        await host.DrainAsync();
        (await hiring.Manager.SubmitAsync($"/interviews/{interview}/decision", ("Form.Outcome", "Offer"), ("Form.Reason", $"{Word} Decision"), ("Form.CompetencyIds", hiring.Competencies[0].ToString()), ("Form.TurnDownReason", "")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DbAsync(async db =>
        {
            db.Add(Evidence.OfApplication(id, new Observation(hiring.Competencies[0], 3, 4, EvidenceSource.Interview, interview, $"{Word} Seen"), host.Clock.Now));
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task EndWithWordsAsync(HiringCase hiring, Guid id)
    {
        foreach (var pay in new[] { "600000", "610000" })
        {
            var drafted = await hiring.Recruiter.SubmitAsync($"/applications/{id}/offer/draft", ("Form.Pay", pay), ("Form.StartsOn", "2026-06-01"), ("Form.ExpiresOn", "2026-03-25"),
                ("Form.Words", $"{Word} Letter"), ("Form.Conditions[0].Asked", "true"), ("Form.Conditions[0].Detail", $"{Word} Condition"));
            drafted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await drafted.Content.ReadAsStringAsync());
        }

        var offer = await hiring.Host.DbAsync(db => db.Set<Offer>().Where(o => o.ApplicationId == id).Select(o => o.Id).SingleAsync());
        (await hiring.Recruiter.SubmitAsync($"/offers/{offer}/send")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        (await hiring.Candidate.SubmitAsync(hiring.LinkIn(Email), ("Form.Name", $"{Word} Name"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        var withdrawn = await hiring.Recruiter.SubmitAsync($"/offers/{offer}/withdraw", ("Form.Reason", $"{Word} Budget"));
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect, await withdrawn.Content.ReadAsStringAsync());
    }
}

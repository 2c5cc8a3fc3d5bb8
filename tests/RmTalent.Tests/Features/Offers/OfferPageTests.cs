using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Offers;

public sealed class OfferPageTests
{
    [Fact]
    public async Task From_the_offer_to_the_employee()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.OfferSent);
        hiring.Host.Mails.To(HiringCase.Mail).Files.ShouldContain("offer.pdf");

        (await hiring.Candidate.SubmitAsync(link, ("Form.Name", "Kari Nordmann"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.ChecksPending);
        var offer = await Offer(hiring);
        (await hiring.Recruiter.SubmitAsync($"/offers/{offer.Id}/hire")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync($"/offers/{offer.Id}/conditions/{offer.Conditions[0].Id}", ("Form.Result", "Met"), ("Form.Note", "Called two"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var client = hiring.Recruiter;
        var first = await client.OpenAsync($"/offers/{offer.Id}/hire");
        var second = await client.OpenAsync($"/offers/{offer.Id}/hire");
        foreach (var page in new[] { first, first, second })
        {
            (await client.SubmitAsync($"/offers/{offer.Id}/hire", page, null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await hiring.Host.DrainAsync();
        var application = await hiring.ApplicationAsync();
        application.Status.ShouldBe(ApplicationStatus.Hired);
        var person = await hiring.Host.DbAsync(db => db.Set<Person>().SingleAsync(p => p.ApplicationId == hiring.ApplicationId));
        (person.Id, person.ManagerId, person.StartsOn).ShouldBe((application.PersonId!.Value, HiringCase.Hanna, new DateOnly(2026, 6, 1)));
        (await hiring.Host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(CandidateHired)))).ShouldBe(1);
        (await hiring.Host.DbAsync(db => db.Gaps(person.Id).CountAsync())).ShouldBe(2);
        (await hiring.Host.DbAsync(db => db.UserRoles.CountAsync(r => r.UserId == person.Id))).ShouldBe(1);
        hiring.Host.Mails.ShouldContain(m => m.To == HiringCase.Mail && m.Text.Contains("/invitation/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pay_outside_the_range_waits_for_the_hiring_manager()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await Drafted(await hiring.ToOfferAsync(), "900000");
        var id = (await Offer(hiring)).Id;
        (await hiring.Recruiter.SubmitAsync($"/offers/{id}/send")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.GetAsync($"/offers/{id}/approve")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await hiring.Host.As(HiringCase.Stranger, Roles.HiringManager).GetAsync($"/offers/{id}/approve")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.Manager.SubmitAsync($"/offers/{id}/approve")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Recruiter.SubmitAsync($"/offers/{id}/send")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Home_page_offer_and_lists_say_what_is_next()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.ToOfferAsync();
        (await hiring.Recruiter.OpenAsync("/")).Body!.TextContent.ShouldContain("Draft the offer to Kari Nordmann");
        await Drafted(hiring, "900000");
        (await hiring.Manager.OpenAsync("/")).Body!.TextContent.ShouldContain("Approve the offer to Kari Nordmann");
        (await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}/offer")).Body!.TextContent.ShouldContain("drafted an offer");
        (await hiring.Recruiter.OpenAsync("/offers")).Body!.TextContent.ShouldContain("Kari Nordmann");
        (await hiring.Recruiter.OpenAsync("/interviews")).Body!.TextContent.ShouldContain("Kari Nordmann");
        (await hiring.Recruiter.OpenAsync("/interview-questions")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(10);
        (await hiring.Recruiter.OpenAsync($"/vacancies/{hiring.VacancyId}/interview-plan")).Body!.TextContent.ShouldContain("Competency interview");
    }

    [Fact]
    public async Task Withdrawn_offer_cannot_be_accepted_from_an_open_page()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        var client = hiring.Candidate;
        var page = await client.OpenAsync(link);
        (await hiring.Recruiter.SubmitAsync($"/offers/{(await Offer(hiring)).Id}/withdraw", ("Form.Reason", "Budget"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var late = await client.SubmitAsync(link, page, null, ("Form.Name", "Kari Nordmann"));
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Content.ReadAsStringAsync()).ShouldContain("This offer was withdrawn");
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.OfferWithdrawn);
    }

    [Fact]
    public async Task Offer_expires_with_its_last_day_even_before_the_sweep_ran()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        var client = hiring.Candidate;
        var page = await client.OpenAsync(link);
        hiring.Host.Clock.Now = (await Offer(hiring)).ExpiresAt!.Value;
        (await client.SubmitAsync(link, page, null, ("Form.Name", "Kari Nordmann"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Host.SweepAsync<ExpireOffersSweep>()).Acted.ShouldBe(1);
        (await hiring.Host.SweepAsync<ExpireOffersSweep>()).Acted.ShouldBe(0);
        (await Offer(hiring)).Status.ShouldBe(OfferStatus.Expired);
    }

    [Fact]
    public async Task Candidate_declines_with_a_reason()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        (await hiring.Candidate.SubmitAsync($"{link}/decline")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Candidate.SubmitAsync($"{link}/decline", ("Form.Reason", "OtherJob"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.ApplicationAsync()).LeavingReason.ShouldBe(LeavingReason.OtherJob);
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.To("hanna@nordvik.example").Subject.ShouldContain("declines");
    }

    [Fact]
    public async Task New_terms_take_the_sent_letter_back()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        await Drafted(hiring, "620000");
        (await hiring.Candidate.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hiring.ApplicationAsync()).Status.ShouldBe(ApplicationStatus.OfferDraft);
        (await Offer(hiring)).Editions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_offer_before_the_decision()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        (await Draft(hiring, "600000")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Letter_and_pack_are_real_documents()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var interview = await hiring.HeldAsync();
        (await Text(await hiring.Panellist(HiringCase.Pal).GetByteArrayAsync($"/interviews/{interview}/pack"))).ShouldContain("I know every baker in town");
        await hiring.ScoreAsync(interview, HiringCase.Pal, 4);
        await hiring.ScoreAsync(interview, HiringCase.Petra, 4);
        await hiring.DecideAsync(interview);
        var link = await Sent(hiring, "600000");
        var letter = await Text(await hiring.Candidate.GetByteArrayAsync($"{link}/letter"));
        letter.ShouldContain("Kari Nordmann");
        letter.ShouldContain("NOK 600,000");
        letter.ShouldContain("References: Two");
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("edit")]
    [InlineData("decline")]
    public async Task Of_two_clicks_at_once_one_wins_and_nobody_accepts_what_is_gone(string other)
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        var id = (await Offer(hiring)).Id;
        var (candidate, second) = (hiring.Candidate, hiring.Candidate);
        var (recruiter, page, secondPage) = (hiring.Recruiter, await candidate.OpenAsync(link), await second.OpenAsync($"{link}/decline"));
        var path = other == "withdraw" ? $"/offers/{id}/withdraw" : $"/applications/{hiring.ApplicationId}/offer/draft";
        var recruiterPage = await recruiter.OpenAsync(path);

        var answers = await Task.WhenAll(
            Task.Run(() => candidate.SubmitAsync(link, page, null, ("Form.Name", "Kari Nordmann"))),
            Task.Run(() => other switch
            {
                "withdraw" => recruiter.SubmitAsync(path, recruiterPage, null, ("Form.Reason", "Budget")),
                "edit" => recruiter.SubmitAsync(path, recruiterPage, null, ("Form.Pay", "610000")),
                _ => second.SubmitAsync($"{link}/decline", secondPage, null, ("Form.Reason", "OtherJob")),
            }));

        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        var (offer, application) = (await Offer(hiring), await hiring.ApplicationAsync());
        var accepted = await hiring.Host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(OfferAccepted)));
        var facts = await hiring.Host.DbAsync(db => db.Set<FactRow>().Where(f => f.SubjectId == id).Select(f => f.Name).ToListAsync());
        (offer.Status, application.Status).ShouldBeOneOf(
            (OfferStatus.Accepted, ApplicationStatus.ChecksPending), (OfferStatus.Withdrawn, ApplicationStatus.OfferWithdrawn),
            (OfferStatus.Draft, ApplicationStatus.OfferDraft), (OfferStatus.Declined, ApplicationStatus.Declined));
        accepted.ShouldBe(offer.AnsweredAt is not null && offer.Status is not OfferStatus.Declined ? 1 : 0, string.Join(", ", facts));
        (offer.Status is OfferStatus.Accepted ? accepted : 0).ShouldBe(accepted == 1 && offer.Status is not OfferStatus.Withdrawn ? 1 : 0);
    }

    [Fact]
    public async Task Hiring_twice_at_once_makes_one_employee_and_fills_one_position()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await Sent(await hiring.ToOfferAsync(), "600000");
        await hiring.Candidate.SubmitAsync(link, ("Form.Name", "Kari Nordmann"));
        var offer = await Offer(hiring);
        (await hiring.Recruiter.SubmitAsync($"/offers/{offer.Id}/conditions/{offer.Conditions[0].Id}", ("Form.Result", "Waived"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync($"/offers/{offer.Id}/conditions/{offer.Conditions[0].Id}", ("Form.Result", "Waived"), ("Form.Note", "We know her from before"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var clients = new[] { hiring.Recruiter, hiring.Recruiter, hiring.Recruiter };
        var pages = await Task.WhenAll(clients.Select(c => c.OpenAsync($"/offers/{offer.Id}/hire")));
        var answers = await Task.WhenAll(clients.Zip(pages).Select(x => Task.Run(() => x.First.SubmitAsync($"/offers/{offer.Id}/hire", x.Second, null))));

        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.Redirect);
        (await hiring.Host.DbAsync(db => db.Set<Person>().CountAsync(p => p.ApplicationId == hiring.ApplicationId))).ShouldBe(1);
        var normalized = HiringCase.Mail.ToUpperInvariant();
        (await hiring.Host.DbAsync(db => db.Set<Account>().CountAsync(a => a.NormalizedEmail == normalized))).ShouldBe(1);
        (await hiring.Host.DbAsync(db => db.Set<FactRow>().CountAsync(f => f.Name == nameof(CandidateHired)))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_tabs_one_drafts_the_offer_and_the_other_learns_of_it()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.ToOfferAsync();
        var (path, client) = ($"/applications/{hiring.ApplicationId}/offer/draft", hiring.Recruiter);
        foreach (var pay in new[] { "600000", "610000" })
        {
            var (first, second) = (await client.OpenAsync(path), await client.OpenAsync(path));
            (await client.SubmitAsync(path, first, null, Terms(pay))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await client.SubmitAsync(path, second, null, Terms("700000"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        (await Offer(hiring)).Terms.Pay.ShouldBe(610000);
    }

    [Fact]
    public async Task Two_first_drafts_saved_at_once_make_one_offer()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.ToOfferAsync();
        var path = $"/applications/{hiring.ApplicationId}/offer/draft";
        var clients = new[] { hiring.Recruiter, hiring.Recruiter, hiring.Recruiter };
        var pages = await Task.WhenAll(clients.Select(c => c.OpenAsync(path)));
        var answers = await Task.WhenAll(clients.Zip(pages).Select(x => Task.Run(() => x.First.SubmitAsync(path, x.Second, null, Terms("600000")))));
        answers.Count(a => a.StatusCode is HttpStatusCode.Redirect).ShouldBe(1);
        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        (await Offer(hiring)).Edition.ShouldBe(1);
    }

    [Fact]
    public async Task No_letter_goes_to_somebody_who_has_just_withdrawn()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await Drafted(await hiring.ToOfferAsync(), "600000");
        await hiring.Host.DbAsync(async db =>
        {
            (await db.Set<Application>().SingleAsync(a => a.Id == hiring.ApplicationId)).Withdraw(LeavingReason.OtherJob, hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        (await hiring.Recruiter.SubmitAsync($"/offers/{(await Offer(hiring)).Id}/send")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await hiring.Host.DrainAsync();
        (await Offer(hiring)).Status.ShouldBe(OfferStatus.Withdrawn);
    }

    [Fact]
    public async Task Two_hires_at_once_cannot_both_miss_that_the_positions_are_filled()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.Host.DbAsync(db => db.Set<Vacancy>().ExecuteUpdateAsync(v => v.SetProperty(x => x.Positions, 2)));
        var (one, two) = (await AcceptedAsync(hiring, "one@example.org"), await AcceptedAsync(hiring, "two@example.org"));
        using var scope = hiring.Host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await HireAsync(scope.ServiceProvider, one);

        using (var other = hiring.Host.Services.CreateScope())
        {
            await HireAsync(other.ServiceProvider, two);
            await other.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        }

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        (await hiring.Recruiter.SubmitAsync($"/offers/{one}/hire")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Host.DbAsync(d => d.Set<Application>().CountAsync(x => x.Status == ApplicationStatus.Hired))).ShouldBe(2);
    }

    [Fact]
    public async Task Editions_show_what_changed()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await Drafted(await hiring.ToOfferAsync(), "600000");
        await Drafted(hiring, "620000");
        var editions = (await hiring.Recruiter.OpenAsync($"/applications/{hiring.ApplicationId}/offer")).QuerySelector("[aria-labelledby=h-editions]")!;
        editions.QuerySelectorAll("del").Length.ShouldBe(1);
        editions.QuerySelector("del")!.TextContent.ShouldContain("600,000");
        editions.QuerySelector("ins")!.TextContent.ShouldContain("620,000");
    }

    private static (string, string)[] Terms(string pay) => [("Form.Pay", pay), ("Form.StartsOn", "2026-06-01"), ("Form.ExpiresOn", "2026-03-25")];

    private static async Task<Guid> AcceptedAsync(HiringCase hiring, string mail)
    {
        var id = await hiring.AnotherApplicantAsync(mail);
        return await hiring.Host.DbAsync(async db =>
        {
            var (now, application) = (hiring.Host.Clock.Now, await db.Set<Application>().SingleAsync(a => a.Id == id));
            application.BeginInterviews(now);
            application.AwaitDecision(now);
            application.DraftOffer(now);
            application.SendOffer(now);
            application.AcceptOffer(now);
            var offer = RmTalent.Features.Offers.Offer.Draft(id, hiring.VacancyId, new OfferTerms(600000, "NOK", PayPeriod.Year, new DateOnly(2026, 6, 1), new DateOnly(2026, 3, 25)), false, HiringCase.Ruben, now);
            offer.Send(now.AddDays(5), now);
            offer.Accept(1, "Kari Nordmann", "::1", now);
            db.Add(offer);
            await db.SaveChangesAsync();
            return offer.Id;
        });
    }

    private static async Task HireAsync(IServiceProvider services, Guid offerId)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var offer = await db.Set<Offer>().SingleAsync(o => o.Id == offerId);
        await services.GetRequiredService<Hiring>().HireAsync(offer, await db.Set<Application>().SingleAsync(a => a.Id == offer.ApplicationId), default);
    }

    private static Task<HttpResponseMessage> Draft(HiringCase hiring, string pay) => hiring.Recruiter.SubmitAsync($"/applications/{hiring.ApplicationId}/offer/draft",
        ("Form.Pay", pay), ("Form.StartsOn", "2026-06-01"), ("Form.ExpiresOn", "2026-03-25"), ("Form.Conditions[0].Asked", "true"), ("Form.Conditions[0].Detail", "Two"));

    private static async Task Drafted(HiringCase hiring, string pay)
    {
        var response = await Draft(hiring, pay);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> Sent(HiringCase hiring, string pay)
    {
        await Drafted(hiring, pay);
        (await hiring.Recruiter.SubmitAsync($"/offers/{(await Offer(hiring)).Id}/send")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hiring.Host.DrainAsync();
        return hiring.LinkIn(HiringCase.Mail);
    }

    private static Task<Offer> Offer(HiringCase hiring) => hiring.Host.DbAsync(db => db.Set<Offer>().AsNoTracking().SingleAsync(o => o.ApplicationId == hiring.ApplicationId));

    private static async Task<string> Text(byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        File.Delete(file);
        return text;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Offers;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>Offer and hire: approval, editions, and every order in which two people can click.</summary>
public sealed class OfferJourney(Site site) : RecruitingJourney(site)
{
    [Fact]
    public async Task Offer_out_of_range_is_approved_anew_after_each_change()
    {
        const string Email = "siv.rasch@mail.example";
        var (vacancy, id) = await DecidedAsync("Adviser above the range", "Siv Rasch", Email);
        await DraftAsync(id, "900000");
        await ApproveAsync(id, "Siv Rasch");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}/offer");
            await ruben.SeesAsync($"Approved by {DemoPeople.Hanna.Name}");
            await ruben.FollowAsync("Change the terms");
            await ruben.FillAsync("Pay", "880000");
            await ruben.PressAsync("Save");
            await ruben.SeesAsync("Edition 2");
            await ruben.SeesAsync("The hiring manager must approve it before it is sent.");
            (await ruben.Link("Send the offer").CountAsync()).ShouldBe(0);
            (await ruben.Page.Locator("del").AllInnerTextsAsync()).ShouldContain(t => t.Contains("900", StringComparison.Ordinal));
            var letter = await Pdf.TextAsync(await ruben.DownloadAsync("Letter (PDF)"));
            letter.ShouldContain("Siv Rasch");
            letter.ShouldContain(vacancy.Title);
        });
        await ApproveAsync(id, "Siv Rasch");
        await SendAsync(id);

        // The candidate has it open when it is taken back.
        var link = await OfferAsync(Email, vacancy);
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(link);
            await AsAsync(DemoPeople.Ruben, async ruben =>
            {
                await ruben.OpenAsync($"/applications/{id}/offer");
                await ruben.AnswerAsync("Withdraw the offer", "Withdraw the offer", ("Reason", "The position is no longer funded."));
                await ruben.SeesAsync("Withdrawn");
            });
            await AcceptAsync(candidate, "Siv Rasch");
            await candidate.SeesAsync("This offer was withdrawn");
            await candidate.OpenAsync(link);
            await candidate.SeesAsync("This offer was withdrawn");
        });
        (await StatusAsync(id)).ShouldBe(ApplicationStatus.OfferWithdrawn);
    }

    [Fact]
    public async Task Expired_offer_is_not_accepted_and_the_next_one_only_once()
    {
        const string Email = "truls.krog@mail.example";
        var (vacancy, id) = await DecidedAsync("Adviser who takes time", "Truls Krog", Email);
        await DraftAsync(id, "700000");
        await SendAsync(id);
        var first = await OfferAsync(Email, vacancy);
        await using var earlier = await Site.VisitorAsync();
        await earlier.OpenAsync(first);
        Site.Clock.PassDays(12);
        await AcceptAsync(earlier, "Truls Krog");
        await earlier.SeesAsync("The time to answer this offer has passed");
        await RunNowAsync("Close offers that nobody answered");
        await earlier.OpenAsync(first);
        await earlier.SeesAsync("The time to answer this offer has passed");

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}/offer");
            await ruben.SeesAsync("Expired");
            await ruben.FollowAsync("Change the terms");
            await FillAsync(ruben, "710000");
        });
        await SendAsync(id);
        var second = await EventuallyAsync(() => Task.FromResult(Site.Mails().Where(m => m.To.Contains(Email, StringComparison.Ordinal) && m.Subject.StartsWith("Our offer to you", StringComparison.Ordinal)).Skip(1).FirstOrDefault()?.Link("/offer")), "the new offer");
        await using var one = await Site.VisitorAsync();
        await using var other = await Site.VisitorAsync();
        await one.OpenAsync(second);
        await other.OpenAsync(second);
        await other.FollowAsync("Decline");
        await AcceptAsync(one, "Truls Krog");
        await one.SeesAsync("You accepted this offer as Truls Krog.");
        await other.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await other.PressAsync("Decline the offer");
        await other.SeesAsync("This offer cannot be answered any more");
        (await StatusAsync(id)).ShouldBe(ApplicationStatus.Accepted);
    }

    [Fact]
    public async Task Hired_twice_there_is_one_employee_and_the_gaps_go_along()
    {
        const string Email = "unni.berge@mail.example";
        var (vacancy, id) = await DecidedAsync("Adviser who starts soon", "Unni Berge", Email);
        await DraftAsync(id, "650000");
        await SendAsync(id);
        var link = await OfferAsync(Email, vacancy);
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(link);
            await AcceptAsync(candidate, "Unni Berge");
        });
        var offer = await DbAsync(db => db.Offers.Where(o => o.ApplicationId == id).Select(o => o.Id).SingleAsync());
        var employee = "";
        await AsAsync(DemoPeople.Ruben, first => AsAsync(DemoPeople.Ruben, async second =>
        {
            await first.OpenAsync($"/offers/{offer}/hire");
            await second.OpenAsync($"/offers/{offer}/hire");
            await first.PressAsync("Hire");
            await second.PressAsync("Hire");
            await second.FollowAsync("Open the employee");
            await second.SeesAsync(Email);
            employee = new Uri(second.Page.Url).AbsolutePath;
        }));
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(employee);
            await hanna.SeesAsync("Authenticity and trust");
        });
        (await DbAsync(db => db.People.CountAsync(p => p.Email == Email))).ShouldBe(1);
        (await DbAsync(db => db.Offers.CountAsync(o => o.ApplicationId == id && o.Status == OfferStatus.Hired))).ShouldBe(1);
    }

    /// <summary>Somebody for whom the panel saw less trust than the position asks for, and who is to get an offer.</summary>
    private async Task<(Vacant Vacancy, Guid Application)> DecidedAsync(string title, string name, string email)
    {
        var vacancy = await VacancyAsync(title);
        var id = await AppliedAsync(vacancy, name, email, since: (a, now) =>
        {
            a.Shortlist(now);
            a.BeginInterviews(now);
            a.AwaitDecision(now);
            a.DraftOffer(now);
        });
        await DbAsync(async db =>
        {
            var trust = await db.Competencies.Where(c => c.Code == "trust").Select(c => c.Id).SingleAsync();
            db.Add(Evidence.OfApplication(id, new Observation(trust, 2, 4, EvidenceSource.Interview, id), Site.Clock.Now));
            return await db.SaveChangesAsync();
        });
        return (vacancy, id);
    }

    private Task DraftAsync(Guid application, string pay) => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.OpenAsync($"/applications/{application}");
        await ruben.FollowAsync("Draft the offer");
        await FillAsync(ruben, pay);
    });

    private async Task FillAsync(Visitor ruben, string pay)
    {
        await ruben.FillAsync("Pay", pay);
        await ruben.FillAsync("First day of work", Day(60));
        await ruben.FillAsync("Last day to answer", Day(10));
        await ruben.PressAsync("Save");
        await ruben.IsToldAsync("The offer is saved");
    }

    private async Task ApproveAsync(Guid application, string name)
    {
        var asked = await MailAboutAsync(DemoPeople.Hanna.Email, name);
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(asked.Link($"/applications/{application}"));
            await hanna.ConfirmAsync("Approve the offer");
        });
    }

    private Task SendAsync(Guid application) => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.OpenAsync($"/applications/{application}/offer");
        await ruben.ConfirmAsync("Send the offer");
        await ruben.SeesAsync("Waiting for the candidate's answer.");
    });

    private async Task<string> OfferAsync(string email, Vacant vacancy) => (await MailAsync(email, $"Our offer to you: {vacancy.Title}")).Link("/offer");

    private static async Task AcceptAsync(Visitor candidate, string name)
    {
        await candidate.FillAsync("Type your full name to accept", name);
        await candidate.PressAsync("Accept the offer");
    }

    private Task<ApplicationStatus> StatusAsync(Guid application) => DbAsync(db => db.Applications.Where(a => a.Id == application).Select(a => a.Status).SingleAsync());
}

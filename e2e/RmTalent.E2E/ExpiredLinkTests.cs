using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Offers;
using RmTalent.Features.Vacancies;

namespace RmTalent.E2E;

/// <summary>A link that has run out says so kindly, and a new one comes by mail.</summary>
public sealed class ExpiredLinkTests(Site site) : Journey(site), IClassFixture<Site>
{
    [Fact]
    public async Task Expired_link_is_renewed_by_mail()
    {
        var (application, email, vacancy) = await DbAsync(async db =>
        {
            var found = await (
                from a in db.Applications
                where a.Status == ApplicationStatus.Interviewing
                join c in db.Candidates on a.CandidateId equals c.Id
                join v in db.Vacancies on a.VacancyId equals v.Id
                orderby a.SubmittedAt
                select new { a.Id, c.Email, v.Title }).FirstAsync();
            return (found.Id, found.Email, found.Title);
        });
        var status = $"/a/{await IssueAsync(CandidateLink.Purpose, application, CandidateLink.ValidFor)}";
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(status);
            await candidate.SeesAsync("Where it stands");
            Site.Clock.Pass(CandidateLink.ValidFor);
            await candidate.OpenAsync(status);
            await candidate.SeesAsync("This link has expired");
            await candidate.PressAsync("Send me a new link");
            await candidate.IsToldAsync("A new link is on its way to you");
            await candidate.SeesAsync("This link has expired");

            var mail = await MailAboutAsync(email, vacancy);
            await candidate.OpenAsync(mail.Link("/a/"));
            await candidate.SeesAsync("Where it stands");
        });
    }

    [Fact]
    public async Task Offer_that_was_not_answered_in_time_says_so()
    {
        var offer = await DbAsync(db => db.Offers.Where(o => o.Status == OfferStatus.Sent).Select(o => new { o.Id, o.ExpiresAt }).FirstAsync());
        var link = $"/a/{await IssueAsync(OfferMails.LinkPurpose, offer.Id, CandidateLink.ValidFor)}/offer";
        Site.Clock.Now = Site.Clock.Now > offer.ExpiresAt ? Site.Clock.Now : offer.ExpiresAt!.Value;
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(link);
            await candidate.SeesAsync("The time to answer this offer has passed");
        });
    }
}

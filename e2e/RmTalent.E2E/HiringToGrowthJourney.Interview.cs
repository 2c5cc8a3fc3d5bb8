using System.Globalization;
using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>Panel, offer and hire.</summary>
public sealed partial class HiringToGrowthJourney
{
    private async Task Candidate_books_a_time_with_the_panel()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync(VacancyTitle);
            await ruben.GoToTabAsync("Interview plan");
            await ruben.PressAsync("Begin with the starter plan");
            await ruben.SeesAsync("Panel with peers");

            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Build a panel");
            foreach (var panellist in Panel)
            {
                await ruben.Page.GetByRole(AriaRole.Checkbox, new() { Name = panellist.Name }).CheckAsync();
            }

            await ruben.PressAsync("Find times");
            await ruben.Page.GetByRole(AriaRole.Group, new() { Name = "Times at which everybody can" }).GetByRole(AriaRole.Checkbox).Last.CheckAsync();
            await ruben.FillAsync("Place", "https://meet.nordvik.example/maja");
            await ruben.PressAsync("Send the times");
            await ruben.SeesAsync("Times offered");
        });

        var offered = await MailAsync(CandidateEmail, $"Choose a time for your interview: {VacancyTitle}");
        await using var candidate = await Site.VisitorAsync();
        await candidate.OpenAsync(offered.Link("/interview"));
        var time = candidate.Page.GetByRole(AriaRole.Group, new() { Name = "Times" }).GetByRole(AriaRole.Radio).First;
        var startsAt = DateTimeOffset.Parse((await time.GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
        await time.CheckAsync();
        await candidate.PressAsync("Book this time");
        await MailAsync(CandidateEmail, $"Your interview is booked: {VacancyTitle}");
        Site.Clock.Now = startsAt.AddMinutes(75);
    }

    private async Task Panel_scores_sealed_and_the_manager_decides()
    {
        foreach (var panellist in Panel)
        {
            await AsAsync(panellist, async visitor =>
            {
                await visitor.FollowAsync("Interviews");
                await visitor.FollowAsync(Candidate);
                await visitor.FollowAsync("Debrief");
                await visitor.SeesAsync("Nothing to see yet");
                await visitor.FollowAsync("Give your own marks first");
                await ScorecardPage.SubmitAsync(visitor);
            });
        }

        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Interviews");
            await hanna.FollowAsync(Candidate);
            await hanna.FollowAsync("Debrief");
            foreach (var panellist in Panel)
            {
                await hanna.Page.GetByRole(AriaRole.Columnheader, new() { Name = panellist.Name }).WaitForAsync();
            }

            await hanna.FollowAsync("Decide");
            await DecisionPage.OfferAsync(hanna);
            await hanna.IsToldAsync("Your decision is recorded");
        });
    }

    private async Task Candidate_accepts_the_offer_and_is_hired()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Draft the offer");
            await ruben.FillAsync("Pay", "700000");
            await ruben.Field("References").CheckAsync();
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Send the offer");
        });

        var offer = await MailAsync(CandidateEmail, $"Our offer to you: {VacancyTitle}");
        await using var candidate = await Site.VisitorAsync();
        await candidate.OpenAsync(offer.Link("/offer"));
        await candidate.FillAsync("Type your full name to accept", Candidate);
        await candidate.PressAsync("Accept the offer");
        await MailAsync(CandidateEmail, $"You have accepted our offer: {VacancyTitle}");

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Open the offer");
            await ruben.FollowAsync("Check References");
            await ruben.PickAsync("Result", "Met");
            await ruben.FillAsync("What did you check?", "Spoke with two former managers.");
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Hire");
            await ruben.FollowAsync("Open the employee");
            await ruben.SeesAsync(CandidateEmail);
        });
    }
}

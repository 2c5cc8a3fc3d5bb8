using System.Text.Json;
using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>Competency, vacancy, application and screening.</summary>
public sealed partial class HiringToGrowthJourney
{
    private Task Administrator_adds_a_competency() => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        await astrid.FollowAsync("Competencies");
        await astrid.SeesAsync("Objection handling");
        await astrid.FollowAsync("New competency");
        await astrid.FillAsync("Code", "digital-curiosity");
        await astrid.FillAsync("Name", Competency);
        await astrid.FillAsync("Description", "Tries new ways to serve clients and learns from them.");
        await astrid.PressAsync("Save");
        await astrid.SeesAsync(Competency);
    });

    private async Task Recruiter_and_manager_publish_a_vacancy()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync("New vacancy");
            await ruben.FillAsync("Title", VacancyTitle);
            await ruben.ChooseAsync("Looks after", "Business clients");
            await ruben.ChooseAsync("Sector", "Banking");
            await ruben.FillAsync("Place of work", "Oslo");
            await ruben.FillAsync("Expected start", Day(60));
            await ruben.FillAsync("Last day to apply", Day(30));
            await ruben.ChooseAsync("Hiring manager", DemoPeople.Hanna.Name);
            await ruben.PressAsync("Save draft");
            await ruben.SeesAsync("Completeness");

            await ruben.FollowAsync("Pay range");
            await ruben.FillAsync("Lowest", "600000");
            await ruben.FillAsync("Highest", "800000");
            await ruben.PressAsync("Save");
            await ruben.FollowAsync("Edit Requirements");
            await ruben.ChooseAsync("Competency", Competency);
            await ruben.PressAsync("Save requirement");
            await ruben.FollowAsync("Vacancy");
            await ruben.FollowAsync("Edit Screening questions");
            await ruben.FillAsync("Question", "Do you speak Norwegian?");
            await ruben.PressAsync("Save question");
            await ruben.FollowAsync("Vacancy");
            await ruben.ConfirmAsync("Ask for approval");
            await ruben.SeesAsync("In review");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Vacancies");
            await hanna.FollowAsync(VacancyTitle);
            await hanna.FollowAsync("Approve or send back");
            await hanna.PickAsync("Your decision", "Approve");
            await hanna.PressAsync("Save decision");
            await hanna.SeesAsync("Approved");
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync(VacancyTitle);
            await ruben.ConfirmAsync("Publish");
            await ruben.SeesAsync("Published");
        });
        await using var anybody = await Site.VisitorAsync();
        await anybody.OpenAsync("/careers");
        await anybody.FollowAsync(VacancyTitle);
        var posting = await anybody.Page.Locator("script[type='application/ld+json']").TextContentAsync();
        JsonDocument.Parse(posting!).RootElement.GetProperty("title").GetString().ShouldBe(VacancyTitle);
    }

    private async Task Candidate_applies(string name, string email)
    {
        await using var candidate = await Site.VisitorAsync();
        await candidate.OpenAsync("/careers");
        await candidate.FollowAsync(VacancyTitle);
        await candidate.FollowAsync("Apply for this position");
        await candidate.FillAsync("Name", name);
        await candidate.FillAsync("E-mail", email);
        await candidate.PressAsync("Start");

        await candidate.FollowAsync("CV");
        await candidate.Field("Your CV").SetInputFilesAsync(Cv(name, name == Candidate ? $"Six years with firms of five to fifty people. Plays in a {RareWord}." : "Two years in a shop."));
        await candidate.PressAsync("Upload");
        await candidate.FollowAsync("Motivation");
        await candidate.FillAsync("Why do you apply for this position?", "Growing firms need somebody who knows both their trade and their bank.");
        await candidate.FillAsync("What draws you to our mission and vision?", "Long relationships matter more to me than quick sales.");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Questions about the position");
        await candidate.PickAsync("Do you speak Norwegian?", "yes");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Privacy and consent");
        await candidate.Field("I have read this").CheckAsync();
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Check and submit");
        await candidate.PressAsync("Submit application");

        var received = await MailAsync(email, $"We have received your application for {VacancyTitle}");
        await candidate.OpenAsync(received.Link("/a/"));
        await candidate.SeesAsync("Where it stands");
    }

    private Task Recruiter_finds_a_word_of_the_cv() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        var found = ruben.Page.GetByRole(AriaRole.Main).GetByText(RareWord, new() { Exact = true });
        await EventuallyAsync(async () =>
        {
            await ruben.OpenAsync("/applications?Filter.Q=" + RareWord);
            return await found.CountAsync() > 0 ? found : null;
        }, "the text of the CV");
        await ruben.Link(Candidate).WaitForAsync();
    });

    private async Task Recruiter_shortlists_one_and_turns_the_other_down()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await FillTheSheetAsync(ruben, "Met", "Six years with firms of this size.");
            await ruben.PressAsync("Save and shortlist");

            await OpenApplicationAsync(ruben, Other);
            await FillTheSheetAsync(ruben, "Not met", "Nothing of the kind in the CV.");
            await ruben.PressAsync("Save and turn down");
            await ruben.ChooseAsync("Reason", "Skills");
            await ruben.PickAsync("Goes out", "Now");
            await ruben.PressAsync("Turn down");
        });
        await RunNowAsync("Tell applicants what was decided");
        await MailAsync(OtherEmail, $"Your application for {VacancyTitle}");
    }

    private static async Task FillTheSheetAsync(Visitor ruben, string fit, string evidence)
    {
        await ruben.FollowAsync("Screen");
        foreach (var line in await ruben.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
        {
            await line.GetByLabel(fit, new() { Exact = true }).CheckAsync();
            await line.GetByRole(AriaRole.Textbox).FillAsync(evidence);
        }
    }
}

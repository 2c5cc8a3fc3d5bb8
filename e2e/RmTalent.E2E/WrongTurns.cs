using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;

namespace RmTalent.E2E;

/// <summary>What people do when something goes wrong on the way, and how they get on.</summary>
[Trait("Database", "Both")]
public sealed class WrongTurns(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Exercise = "Prepare a client meeting";

    [Fact]
    public async Task Late_score_is_chased_and_holds_the_decision_back()
    {
        var id = await DbAsync(db =>
        {
            var held = db.Interviews.Where(i => i.StartsAt < Site.Clock.Now);
            return db.Scorecards.Where(c => c.Status == ScorecardStatus.Open && held.Any(i => i.Id == c.InterviewId)).Select(c => c.InterviewId).FirstAsync();
        });
        var candidate = "";
        await RunNowAsync("Remind panellists to score");
        await AsAsync(DemoPeople.Petra, async petra =>
        {
            await petra.OpenAsync($"/interviews/{id}/score");
            await ScorecardPage.SubmitAsync(petra);
            await petra.OpenAsync($"/interviews/{id}");
            candidate = await petra.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        });
        await MailAboutAsync(DemoPeople.Pal.Email, candidate);
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync($"/interviews/{id}/debrief");
            await hanna.SeesAsync("1 scorecard is not in yet");
            await hanna.SeesAsync("Nothing to see yet");
            await hanna.OpenAsync($"/interviews/{id}/decision");
            await DecisionPage.OfferAsync(hanna);
            await hanna.SeesAsync("Wait until everybody on the panel has scored or the deadline has passed");
        });

        Site.Clock.PassDays(4);
        await RunNowAsync("Close scorecards that are late");
        await MailAboutAsync(DemoPeople.Ruben.Email, candidate);
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/interviews/{id}");
            await ruben.Link("Give more time").ClickAsync();
            var dialog = ruben.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Until").FillAsync(Day(2));
            await dialog.GetByLabel("Reason").FillAsync("Pål was ill.");
            await ruben.ArriveAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Give more time", Exact = true }).ClickAsync());
        });
        await AsAsync(DemoPeople.Pal, async pal =>
        {
            await pal.OpenAsync($"/interviews/{id}/score");
            await ScorecardPage.SubmitAsync(pal);
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync($"/interviews/{id}/decision");
            await DecisionPage.OfferAsync(hanna);
            await hanna.IsToldAsync("Your decision is recorded");
        });
    }

    [Fact]
    public async Task Second_of_two_who_edit_a_vacancy_is_told_and_loses_nothing()
    {
        const string Culture = "We say what we think, and we listen.";
        const string Duties = "Look after forty firms between Bergen and Ålesund.";
        var text = await DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Draft).Select(v => $"/vacancies/{v.Id}/text").FirstAsync());
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.OpenAsync(text);
            await astrid.FillAsync("Duties", Duties);
            await AsAsync(DemoPeople.Ruben, async ruben =>
            {
                await ruben.OpenAsync(text);
                await ruben.FillAsync("Culture, mission and vision", Culture);
                await ruben.PressAsync("Save");
            });
            await astrid.PressAsync("Save");
            await astrid.SeesAsync("Someone changed this before you");
            (await astrid.Page.GetByLabel("What you wrote").EvaluateAllAsync<string[]>("all => all.map(t => t.value)")).ShouldContain(Duties);

            await astrid.FollowAsync("Show the current version");
            (await astrid.Field("Culture, mission and vision").InputValueAsync()).ShouldBe(Culture);
            await astrid.FillAsync("Duties", Duties);
            await astrid.PressAsync("Save");
            await astrid.SeesAsync(Culture);
            await astrid.SeesAsync(Duties);
        });
    }

    [Fact]
    public Task Program_with_the_name_of_a_document_is_refused_and_the_text_stays() => AsAsync(DemoPeople.Nora, async nora =>
    {
        const string Work = "A bakery with two shops wants an oven.";
        await nora.OpenAsync("/learn");
        await nora.FollowAsync(Exercise);
        await nora.FillAsync("Your work", Work);
        await nora.Field("Files").SetInputFilesAsync(new FilePayload { Name = "plan.pdf", MimeType = "application/pdf", Buffer = [.. "MZ"u8, .. new byte[4000]] });
        await nora.PressAsync("Hand in");
        await nora.IsRefusedAsync("Choose a file of this kind: PDF, DOCX");
        (await nora.Field("Your work").InputValueAsync()).ShouldBe(Work);
    });

    [Fact]
    public Task File_that_is_too_large_is_refused_beside_its_field() => AnybodyAsync(async candidate =>
    {
        await candidate.OpenAsync("/careers");
        await candidate.ArriveAsync(() => candidate.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 }).GetByRole(AriaRole.Link).First.ClickAsync());
        await candidate.FollowAsync("Apply for this position");
        await candidate.FillAsync("Name", "Ine Strand");
        await candidate.FillAsync("E-mail", "ine.strand@mail.example");
        await candidate.PressAsync("Start");
        await candidate.FollowAsync("Motivation");
        await candidate.FillAsync("Why do you apply for this position?", "I know the coast and its firms.");
        await candidate.FillAsync("What draws you to our mission and vision?", "Long relationships.");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("CV");
        await candidate.Field("Your CV").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8, .. new byte[11 * 1024 * 1024]] });
        await candidate.Button("Upload").ClickAsync();
        await candidate.IsRefusedAsync("The file is larger than 10 MB");

        await candidate.Field("Your CV").SetInputFilesAsync(Cv("Ine Strand"));
        await candidate.PressAsync("Upload");
        await candidate.FollowAsync("Motivation");
        (await candidate.Field("What draws you to our mission and vision?").InputValueAsync()).ShouldBe("Long relationships.");
    });
}

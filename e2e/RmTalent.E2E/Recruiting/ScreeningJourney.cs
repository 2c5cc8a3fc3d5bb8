using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Applications;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>Screening: the queue without a mouse, several at once, words in CVs, colleagues, the mail that says no, and names that stay hidden.</summary>
public sealed class ScreeningJourney(Site site) : RecruitingJourney(site)
{
    [Fact]
    public async Task Queue_is_worked_through_by_keyboard()
    {
        var vacancy = await VacancyAsync("Adviser, screened by keyboard");
        foreach (var name in new[] { "Anna Berge", "Bjarne Dale", "Cato Eng" })
        {
            await AppliedAsync(vacancy, name, $"{name.Split(' ')[0]}@mail.example");
            Site.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            var keys = new KeyboardUser(ruben);
            await ruben.OpenAsync($"/vacancies/{vacancy.Id}/applications");
            await keys.EnterAsync("Screen");
            await IsAtAsync(ruben, "1 of 3", "Anna Berge");
            await KeyAsync(ruben, "j");
            await IsAtAsync(ruben, "2 of 3", "Bjarne Dale");
            await KeyAsync(ruben, "k");
            await IsAtAsync(ruben, "1 of 3", "Anna Berge");
            for (var line = 0; line < 3; line++)
            {
                await keys.GoToChoiceAsync();
                await ruben.Page.Keyboard.PressAsync("ArrowRight");
                await ruben.Page.Keyboard.PressAsync("Tab");
                await ruben.Page.Keyboard.TypeAsync("Second page of the CV.");
            }

            await keys.EnterAsync("Save and next");
            await IsAtAsync(ruben, "1 of 3", "Bjarne Dale");
            await KeyAsync(ruben, "s");
            await IsAtAsync(ruben, "1 of 2", "Cato Eng");
            await KeyAsync(ruben, "x");
            await keys.GoToAsync("Reason");
            await ruben.Page.Keyboard.TypeAsync("Skills");
            await keys.EnterAsync("Turn down");

            await IsAtAsync(ruben, "1 of 1", "Anna Berge");
            await ruben.SeesAsync("13 of 13 points. Met counts the weight, partly half of it, unknown nothing; 0 points are still unknown.");
        });
    }

    [Fact]
    public async Task Several_are_turned_down_at_once_and_it_is_undone()
    {
        var vacancy = await VacancyAsync("Adviser among many");
        var names = new[] { "Dina Foss", "Erlend Gran" };
        foreach (var name in names)
        {
            await AppliedAsync(vacancy, name, $"{name.Split(' ')[0]}@mail.example");
        }

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync("/applications");
            await ruben.ChooseAsync("Vacancy", $"{vacancy.Title} · Oslo");
            await ruben.Link("Save this view").WaitForAsync();
            (await ruben.Link("Export").GetAttributeAsync("href"))!.ShouldContain($"Filter.VacancyId={vacancy.Id}");
            await ruben.FollowAsync("Save this view");
            await ruben.FillAsync("Name of the view", "Among many");
            await ruben.Field("Share it with everybody who may see applications").CheckAsync();
            await ruben.PressAsync("Save");
            foreach (var name in names)
            {
                await ruben.Page.GetByLabel($"Choose {name}").CheckAsync();
            }

            await ruben.PressAsync("Turn down the chosen");
            await ruben.ChooseAsync("Reason", "Skills");
            await ruben.PressAsync("Turn down");
            await ruben.SeesAsync("2 applications were changed");
            (await ruben.Page.GetByText("Unsuccessful").CountAsync()).ShouldBe(2);
            await ruben.PressAsync("Undo");
            await ruben.SeesAsync("The change of 2 applications was taken back");
            (await ruben.Page.GetByRole(AriaRole.Main).GetByText("Submitted").CountAsync()).ShouldBe(2);
        });
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.OpenAsync("/applications");
            await astrid.FollowAsync("Among many");
            (await astrid.Page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync()).Select(n => n.Trim()).ShouldBe(names, ignoreOrder: true);
        });
    }

    [Fact]
    public async Task Word_of_a_cv_is_found_and_a_colleague_is_told_of_a_note()
    {
        const string Word = "trekkspillverksted";
        var vacancy = await VacancyAsync("Adviser with a past");
        var id = await AppliedAsync(vacancy, "Frode Holm", "frode.holm@mail.example", $"Ran a {Word} in Voss for six years.");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            var snippet = ruben.Page.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = Word });
            await EventuallyAsync(async () =>
            {
                await ruben.OpenAsync("/applications?Filter.Q=" + Word);
                return await snippet.CountAsync() > 0 ? snippet : null;
            }, "the text of the CV");
            (await snippet.InnerTextAsync()).ShouldContain("in Voss");

            await ruben.FollowAsync("Frode Holm");
            await ruben.FillAsync("New note", $"@{DemoPeople.Hanna.Name} he knows craftspeople, as you asked for.");
            await ruben.PressAsync("Save note");
        });
        var mention = await MailAboutAsync(DemoPeople.Hanna.Email, DemoPeople.Ruben.Name);
        mention.Text.ShouldNotContain("craftspeople");
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(mention.Link($"/applications/{id}"));
            await hanna.SeesAsync("he knows craftspeople");
        });
    }

    [Fact]
    public async Task Rejection_waits_is_rewritten_stopped_and_sent()
    {
        const string Words = "Your years at sea impressed us; we looked for somebody who has lent money before.";
        const string Email = "gunn.iversen@mail.example";
        var vacancy = await VacancyAsync("Adviser who was not chosen");
        var id = await AppliedAsync(vacancy, "Gunn Iversen", Email);
        var link = await LinkOfAsync(id);
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}");
            await ruben.FollowAsync("Turn down");
            await ruben.ChooseAsync("Reason", "Required experience");
            await ruben.PressAsync("Turn down");
            (await ruben.Page.GetByText("The candidate is told on").InnerTextAsync()).ShouldContain("09:00");
            await ruben.FollowAsync("Write or change the mail");
            await ruben.FillAsync("Mail", "Hello {name},\n\n" + Words);
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Stop the mail");
            await ruben.SeesAsync("The candidate has not been told yet.");
        });
        Site.Clock.PassDays(4);
        await RunNowAsync("Tell applicants what was decided");
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(link);
            (await candidate.Page.GetByText("We have chosen not to go on").CountAsync()).ShouldBe(0);
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}/notice");
            (await ruben.Field("Mail").InputValueAsync()).ShouldContain(Words);
            await ruben.PickAsync("Goes out", "Now");
            await ruben.PressAsync("Save");
        });
        await RunNowAsync("Tell applicants what was decided");
        (await MailSayingAsync(Email, Words)).Text.ShouldContain("Hello Gunn Iversen,");
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(link);
            await candidate.SeesAsync("We have chosen not to go on with your application.");
        });
    }

    [Fact]
    public async Task Blind_vacancy_hides_a_name_until_somebody_gives_a_reason()
    {
        const string Surname = "Kvernmo";
        const string Reason = "The references are to be called.";
        var vacancy = await VacancyAsync("Adviser without a face", (v, now) => v.HideNames(now));
        var id = await AppliedAsync(vacancy, $"Hilde {Surname}", "hilde.kvernmo@mail.example", $"Hilde {Surname}, mother of two, led the branch in Alta.");
        var reference = await DbAsync(db => db.Applications.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await EventuallyAsync(async () =>
            {
                await ruben.OpenAsync($"/applications/{id}");
                return await ruben.Page.GetByText("led the branch in Alta").CountAsync() > 0 ? vacancy : null;
            }, "the text of the CV");
            await ruben.SeesAsync($"Candidate {reference}");
            foreach (var path in new[] { $"/applications/{id}", $"/vacancies/{vacancy.Id}/applications", $"/vacancies/{vacancy.Id}/screening", $"/applications?Filter.VacancyId={vacancy.Id}", $"/applications/export?Filter.VacancyId={vacancy.Id}" })
            {
                (await (await FetchAsync(ruben, path)).TextAsync()).ShouldNotContain(Surname, Case.Insensitive, path);
            }

            await ruben.OpenAsync($"/applications?Filter.Q={Surname}");
            await ruben.SeesAsync("No applications here");

            var cv = await FetchAsync(ruben, $"/applications/{id}/cv");
            cv.Headers["content-disposition"].ShouldNotContain(Surname, Case.Insensitive);
            var text = await Pdf.TextAsync(await cv.BodyAsync());
            text.ShouldContain("led the branch in Alta");
            text.ShouldNotContain(Surname, Case.Insensitive);
            text.ShouldNotContain("mother", Case.Insensitive);

            await ruben.OpenAsync($"/applications/{id}");
            await ruben.AnswerAsync("Reveal", "Reveal", ("Reason", Reason));
            await ruben.Page.GetByRole(AriaRole.Heading, new() { Name = $"Hilde {Surname}", Level = 1 }).WaitForAsync();
            await ruben.SeesAsync("revealed who the candidate is");
            await ruben.SeesAsync(Reason);
        });
    }

    private async Task<IAPIResponse> FetchAsync(Visitor visitor, string path) => await visitor.Page.Context.APIRequest.GetAsync(Site.Address + path);

    private static Task KeyAsync(Visitor visitor, string key) => visitor.ArriveAsync(() => visitor.Page.Keyboard.PressAsync(key));

    private static async Task IsAtAsync(Visitor visitor, string place, string name)
    {
        await visitor.SeesAsync(place);
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }).WaitForAsync();
    }
}

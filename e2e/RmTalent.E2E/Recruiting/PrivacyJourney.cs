using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Applications;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>Fairness without names, and the end of an applicant's data: seen beforehand, stopped by a hold, proved by a certificate.</summary>
public sealed class PrivacyJourney(Site site) : RecruitingJourney(site)
{
    private const string Canary = "Fuglesang";
    private const string Name = $"Kanari {Canary}";
    private const string Email = "kanari.fuglesang@mail.example";

    [Fact]
    public async Task Voluntary_answers_are_split_off_and_small_numbers_hidden()
    {
        var vacancy = await VacancyAsync("Adviser who is counted");
        var id = await AppliedAsync(vacancy, "Mona Lid", "mona.lid@mail.example");
        await AnybodyAsync(async mona =>
        {
            await mona.OpenAsync(await LinkOfAsync(id));
            await mona.FollowAsync("See the questions");
            await mona.ChooseAsync("Which gender are you?", "Woman");
            await mona.PressAsync("Send the answers");
            await mona.SeesAsync("Change or take back");
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}");
            (await ruben.Page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldNotContain("Woman");

            await ruben.OpenAsync("/reports/fairness");
            await ruben.Page.Locator("[name='Filter.VacancyId']").SelectOptionAsync(new SelectOptionValue { Value = vacancy.Id.ToString() });
            await ruben.SeesAsync("No answers to compare");

            await ruben.OpenAsync($"/reports/fairness?Filter.Year={Site.Clock.Now.Year - 1}&Filter.Question=Age");
            await ruben.SeesAsync("An indicator, not a verdict.");
            var counts = await ruben.Page.Locator("table.data-table td:is(:nth-child(2), :nth-child(3))").AllInnerTextsAsync();
            counts.ShouldContain("hidden");
            counts.ShouldContain("fewer than 5");
            counts.Where(c => char.IsAsciiDigit(c[0])).Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ShouldAllBe(c => c >= 5);
            await ruben.ChooseAsync("Compared by", "Gender");
            await ruben.SeesAsync("Fisher’s exact test, p");
            await ruben.Page.WaitForFunctionAsync("() => location.search.includes('Filter.Question=Gender')");
        });
    }

    [Fact]
    public async Task Hold_stops_an_erasure_and_afterwards_the_name_is_on_no_page()
    {
        var vacancy = await VacancyAsync("Adviser who is forgotten");
        var id = await AppliedAsync(vacancy, Name, Email, $"{Name} sang in a choir.");
        var link = await LinkOfAsync(id);
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}");
            await ruben.FillAsync("New note", $"{Name} called twice.");
            await ruben.PressAsync("Save note");
            await EventuallyAsync(async () =>
            {
                await ruben.OpenAsync($"/applications?Filter.Q={Canary}");
                return await ruben.Link(Name).CountAsync() > 0 ? vacancy : null;
            }, "the canary in the index");
        });
        var person = await DbAsync(db => db.Candidates.Where(c => c.Email == Email).Select(c => $"/privacy/people/{c.Id}").SingleAsync());
        await AnybodyAsync(async kanari =>
        {
            await kanari.OpenAsync(link);
            await kanari.ConfirmAsync("Withdraw the application", "Withdraw");
        });
        await Administrator_looks_at_the_dry_run_and_places_a_hold(person);

        var certificate = "";
        await AnybodyAsync(async kanari =>
        {
            await kanari.OpenAsync($"{link}/data/erase");
            await kanari.SeesAsync("A legal hold obliges us to keep your data until");
            await kanari.Field("Erase everything about me").CheckAsync();
            await kanari.PressAsync("Erase my data");
            await kanari.SeesAsync("Until then a legal hold obliges us to keep them.");
            certificate = new Uri(kanari.Page.Url).AbsolutePath;
        });
        await RunNowAsync("Erase applicants whose time is over");
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.OpenAsync("/privacy?Show=Requests");
            await astrid.FollowAsync(Name);
            await astrid.ConfirmAsync("Lift");
            await astrid.IsToldAsync("The hold is lifted");
        });
        await RunNowAsync("Erase applicants whose time is over");
        await AnybodyAsync(async kanari =>
        {
            await kanari.OpenAsync(certificate);
            await kanari.SeesAsync("The data are erased.");
            var paper = await Pdf.TextAsync(await kanari.DownloadAsync("Download as PDF"));
            paper.ShouldContain("Certificate of erasure");
            paper.ShouldNotContain(Canary);
        });
        await Name_is_on_no_page(vacancy, id, person);
    }

    private async Task Administrator_looks_at_the_dry_run_and_places_a_hold(string person)
    {
        var before = await DbAsync(db => db.Candidates.CountAsync());
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.FollowAsync("Privacy");
            await astrid.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mina Sørlie" }).WaitForAsync();
            await astrid.OpenAsync(person);
            await astrid.SeesAsync("Norway: 120 days");
            await astrid.PressAsync("Place a legal hold");
            (await astrid.Page.Locator(".field-invalid").CountAsync()).ShouldBeGreaterThan(0);
            await astrid.FillAsync("Reason for the hold", "Complaint 26/204");
            await astrid.FillAsync("Last day of the hold", Day(30));
            await astrid.PressAsync("Place a legal hold");
            await astrid.SeesAsync("Complaint 26/204");
        });
        (await DbAsync(db => db.Candidates.CountAsync())).ShouldBe(before);
    }

    private Task Name_is_on_no_page(Vacant vacancy, Guid application, string person) => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        foreach (var path in new[]
        {
            "/", $"/applications?Filter.VacancyId={vacancy.Id}", "/applications/export", $"/vacancies/{vacancy.Id}", $"/vacancies/{vacancy.Id}/applications",
            $"/vacancies/{vacancy.Id}/applications?view=list", $"/vacancies/{vacancy.Id}/screening", "/talent-pool", "/interviews", "/offers", "/reports", "/privacy", "/privacy?Show=Requests", "/privacy?Show=Holds", "/privacy/erased",
            "/administration/messages", "/administration/audit", $"/administration/audit?Filter.RecordId={application}", "/administration/audit/export",
        })
        {
            var answer = await astrid.Page.Context.APIRequest.GetAsync(Site.Address + path);
            answer.Status.ShouldBe(200, path);
            var text = await answer.TextAsync();
            text.IndexOf(Canary, StringComparison.OrdinalIgnoreCase).ShouldBe(-1, $"{path}: …{text[Math.Max(0, text.IndexOf(Canary, StringComparison.OrdinalIgnoreCase) - 200)..]}");
        }

        await astrid.OpenAsync($"/applications?Filter.Q={Canary}");
        await astrid.SeesAsync("No applications here");

        (await astrid.OpenAsync($"/applications/{application}")).ShouldBe(404);
        (await astrid.OpenAsync(person)).ShouldBe(404);
        await astrid.OpenAsync("/privacy/erased");
        await astrid.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = vacancy.Title }).WaitForAsync();
    });
}

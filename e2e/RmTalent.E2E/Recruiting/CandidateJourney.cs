using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>The candidate's side: to know where it stands, what we hold, and to end it; without an account, by links that run out.</summary>
public sealed class CandidateJourney(Site site) : RecruitingJourney(site)
{
    private const string Name = "Ylva Strøm";
    private const string Email = "ylva.strom@mail.example";

    [Fact]
    public async Task Candidate_follows_downloads_corrects_withdraws_and_erases()
    {
        var vacancy = await VacancyAsync("Adviser, seen from outside");
        var id = await AppliedAsync(vacancy, Name, Email, "Four years at a counter in Bodø.");
        var link = await LinkOfAsync(id);
        await AnybodyAsync(async ylva =>
        {
            await ylva.OpenAsync(link);
            await ylva.SeesAsync("We have received your application.");
            await AsAsync(DemoPeople.Ruben, async ruben =>
            {
                await ruben.OpenAsync($"/vacancies/{vacancy.Id}/screening/{id}");
                await ruben.PressAsync("Save and shortlist");
            });
            await ylva.OpenAsync(link);
            await ylva.SeesAsync("We would like to know more about you.");

            await ylva.FollowAsync("What we hold about you");
            await ReadArchiveAsync(await ylva.DownloadAsync("Download everything"));

            await ylva.FollowAsync("Correct");
            await ylva.FillAsync("Phone", "call me");
            await ylva.PressAsync("Save");
            await ylva.IsRefusedAsync("Use digits, spaces and + only");
            (await ylva.Field("Name").InputValueAsync()).ShouldBe(Name);
            await ylva.FillAsync("Name", "Ylva Strøm Aas");
            await ylva.FillAsync("Phone", "+47 900 11 222");
            await ylva.PressAsync("Save");
            await ylva.SeesAsync("Ylva Strøm Aas");
        });
        await MailAsync(Email, "Your contact details were changed");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{id}");
            await ruben.SeesAsync("+47 900 11 222");
        });

        await AnybodyAsync(async ylva =>
        {
            await ylva.OpenAsync(link);
            await ylva.Link("Withdraw the application").First.ClickAsync();
            var dialog = ylva.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("May we know why?").SelectOptionAsync(new SelectOptionValue { Label = "Another job" });
            await ylva.ArriveAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync());
            await ylva.SeesAsync("You have withdrawn your application.");
        });
        await MailAsync(Email, $"You have withdrawn your application for {vacancy.Title}");

        await AnybodyAsync(async ylva =>
        {
            await ylva.OpenAsync($"{link}/data");
            await ylva.FollowAsync("Erase my data");
            await ylva.PressAsync("Erase my data");
            await ylva.IsRefusedAsync("Tick the box to go on");
            await ylva.Field("Erase everything about me").CheckAsync();
            await ylva.PressAsync("Erase my data");
            var certificate = ylva.Page.Url;
            await RunNowAsync("Erase applicants whose time is over");
            await EventuallyAsync(async () =>
            {
                await ylva.OpenAsync(certificate);
                return await ylva.Page.GetByText("The data are erased.").CountAsync() > 0 ? certificate : null;
            }, "the certificate of erasure");
            (await ylva.OpenAsync(link)).ShouldBe(404);
        });
        (await DbAsync(db => db.Candidates.AnyAsync(c => c.Email == Email))).ShouldBeFalse();
    }

    [Fact]
    public async Task Expired_link_says_so_and_a_new_one_comes_by_mail()
    {
        const string Other = "odd.vang@mail.example";
        var vacancy = await VacancyAsync("Adviser of long ago");
        var link = await LinkOfAsync(await AppliedAsync(vacancy, "Odd Vang", Other));
        Site.Clock.Pass(CandidateLink.ValidFor);
        await AnybodyAsync(async odd =>
        {
            await odd.OpenAsync($"{link}/data");
            await odd.SeesAsync("This link has expired");
            await odd.PressAsync("Send me a new link");
            await odd.IsToldAsync("A new link is on its way to you");
            await odd.OpenAsync((await MailAboutAsync(Other, vacancy.Title)).Link("/a/"));
            await odd.SeesAsync("Where it stands");
        });
    }

    /// <summary>All that stands in the application, and the CV as it was sent.</summary>
    private static async Task ReadArchiveAsync(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry("data.json")!.Open(), Encoding.UTF8);
        var data = await reader.ReadToEndAsync();
        JsonDocument.Parse(data).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        foreach (var held in new[] { Name, Email, "I know small firms and their owners.", "Relationships that last." })
        {
            data.ShouldContain(held);
        }

        using var cv = new MemoryStream();
        await archive.Entries.Single(e => e.Name.EndsWith(".pdf", StringComparison.Ordinal)).Open().CopyToAsync(cv);
        (await Pdf.TextAsync(cv.ToArray())).ShouldContain("Four years at a counter");
    }
}

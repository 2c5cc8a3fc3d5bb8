using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Certification;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>A trainer designs a certificate and gives it to a class; a learner keeps paper and badge; a stranger checks it, also after it was revoked.</summary>
public sealed class CertificateJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Name = "Calm with stressed clients";

    [Fact]
    public async Task Certificate_is_designed_given_to_a_class_kept_checked_and_revoked()
    {
        await AsAsync(DemoPeople.Tessa, DesignAsync);
        await AsAsync(DemoPeople.Tessa, IssueAsync);
        var (award, code) = await DbAsync(async db =>
        {
            var found = (await db.Awards.AsNoTracking().Where(a => a.PersonId == DemoPeople.Lars.Id).ToListAsync()).Single(a => a.Snapshot.Achievement.En == Name);
            return (found.Id, found.Code);
        });

        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync("/certificates/mine");
            await lars.FollowAsync(Name);
            Encoding.ASCII.GetString((await lars.DownloadAsync("Download PDF"))[..5]).ShouldBe("%PDF-");
            Encoding.ASCII.GetString(await lars.DownloadAsync("Download the badge")).Split('.').Length.ShouldBe(3);
            (await lars.AxeAsync()).ShouldBeEmpty();
        });
        await AnybodyAsync(async stranger =>
        {
            await stranger.OpenAsync($"/verify/{code}");
            await stranger.SeesAsync("This certificate is valid");
            await stranger.FollowAsync("What it takes to get it");
            await stranger.SeesAsync("Two conversations with an actor");
            (await stranger.AxeAsync()).ShouldBeEmpty();
        });

        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync($"/certificates/{award}");
            await tessa.Link("Revoke").ClickAsync();
            var dialog = tessa.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Textbox).FillAsync("Given by mistake.");
            await tessa.ArriveAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync());
        });
        await AnybodyAsync(async stranger =>
        {
            await stranger.OpenAsync($"/verify/{code}");
            await stranger.SeesAsync("This certificate was revoked");
            await stranger.SeesAsync("Given by mistake.");
        });
    }

    /// <summary>The preview follows what is typed: a word in braces that means nothing, then the right one, then own colours.</summary>
    private static async Task DesignAsync(Visitor tessa)
    {
        await tessa.OpenAsync("/certificates/templates/new");
        await tessa.FillAsync("What it certifies", Name);
        await tessa.FillAsync("Title", "Diploma of calm");
        await tessa.FillAsync("Text after the name", "has practised {curse} with an actor.");
        var preview = tessa.Page.Locator("#preview");
        await preview.GetByText("{curse} stands for nothing").WaitForAsync();
        await tessa.PressAsync("Save");
        await tessa.Page.Locator("#Form_BodyEn-error").GetByText("{curse} stands for nothing").WaitForAsync();

        await tessa.FillAsync("Text after the name", "has practised {course} with an actor.");
        await tessa.FillAsync("What it takes", "Two conversations with an actor, and one look back.");
        await tessa.ChooseAsync("Colours", "Own colours");
        await tessa.Field("Colour of words and bands").FillAsync("#4a2c6f");
        await preview.GetByText($"has practised {Name} with an actor.").WaitForAsync();
        await preview.Locator(".colours-4a2c6f-b08d3c").WaitForAsync();
        (await preview.Locator(".doc-title").EvaluateAsync<string>("e => getComputedStyle(e).color")).ShouldBe("rgb(74, 44, 111)");
        (await tessa.AxeAsync()).ShouldBeEmpty();
        await tessa.PressAsync("Save");
        await tessa.IsToldAsync("Saved");
    }

    private static async Task IssueAsync(Visitor tessa)
    {
        await tessa.OpenAsync("/certificates/bulk");
        await tessa.ChooseAsync("Template", $"{Name} (Diploma of calm)");
        foreach (var person in new[] { DemoPeople.Lars, DemoPeople.Jonas, DemoPeople.Emma })
        {
            await tessa.Page.GetByLabel(person.Name, new() { Exact = true }).CheckAsync();
        }

        await tessa.PressAsync("Issue to all chosen");
        await tessa.Page.Locator("#progress:not([data-poll])").WaitForAsync();
        (await tessa.Page.Locator("#progress tbody").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("-[0-9]{6}$") }).CountAsync()).ShouldBe(3);
    }
}

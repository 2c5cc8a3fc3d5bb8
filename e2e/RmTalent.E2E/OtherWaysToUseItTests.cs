using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Security;

namespace RmTalent.E2E;

/// <summary>Without a mouse, without scripts, and without a password.</summary>
public sealed class OtherWaysToUseItTests(Site site) : Journey(site), IClassFixture<Site>
{
    [Fact]
    public Task Sign_in_and_navigation_work_by_keyboard() => AnybodyAsync(async visitor =>
    {
        var keys = new KeyboardUser(visitor);
        await visitor.OpenAsync("/sign-in");
        await keys.EnterAsync("English");
        await keys.WriteAsync("E-mail address", DemoPeople.Ruben.Email);
        await keys.WriteAsync("Password", DemoSignIn.Password);
        await visitor.ArriveAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await keys.EnterAsync("Vacancies");
        await keys.GoToAsync("Skip to the content");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await keys.EnterAsync("New vacancy");
        await visitor.SeesAsync("Hiring manager");
    });

    /// <summary>The authenticator is the browser's own, as developers have it: it holds real keys and signs real answers.</summary>
    [Fact]
    public Task Passkey_opens_the_door_until_it_is_removed() => AnybodyAsync(async visitor =>
    {
        var device = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true },
        });
        await visitor.SignInAsync(DemoPeople.Ruben.Email);
        await visitor.OpenAsync("/account/passkeys");
        await visitor.ArriveAsync(() => PasskeyButton(visitor).ClickAsync());
        var remove = visitor.Page.Locator("button[name='Form.Remove']");
        await remove.WaitForAsync();
        await visitor.Page.Context.ClearCookiesAsync();

        await visitor.OpenAsync("/sign-in");
        await visitor.ArriveAsync(() => PasskeyButton(visitor).ClickAsync());
        Assert.True(await visitor.IsSignedInAsync());

        await visitor.OpenAsync("/account/passkeys");
        await visitor.ArriveAsync(() => remove.ClickAsync());
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.OpenAsync("/sign-in");
        await visitor.ArriveAsync(() => PasskeyButton(visitor).ClickAsync());
        await visitor.SeesAsync("This passkey is not known here");
        Assert.False(await visitor.IsSignedInAsync());
    });

    [Fact]
    public Task Application_is_sent_by_keyboard() => AnybodyAsync(async candidate =>
    {
        var keys = new KeyboardUser(candidate);
        await candidate.OpenAsync("/careers");
        await keys.EnterAsync((await VacancyWithQuestionsAsync()).Title);
        await keys.EnterAsync("Apply for this position");
        await keys.WriteAsync("Name", "Liv Aas");
        await keys.WriteAsync("E-mail", "liv.aas@mail.example");
        await keys.EnterAsync("Start");
        await keys.EnterAsync("CV");
        var dialog = candidate.Page.WaitForFileChooserAsync(); // asked for ahead: the browser must know by the time the key comes
        await keys.GoToAsync("Your CV");
        await candidate.Page.Keyboard.PressAsync("Enter");
        await (await dialog).SetFilesAsync(Cv("Liv Aas"));
        await keys.EnterAsync("Upload");
        await keys.EnterAsync("Motivation");
        await keys.WriteAsync("Why do you apply for this position?", "I know the trade.");
        await keys.WriteAsync("What draws you to our mission and vision?", "People stay.");
        await keys.EnterAsync("Save and go on");
        await keys.EnterAsync("Questions about the position");
        await keys.GoToChoiceAsync();
        await keys.SpaceAsync();
        await candidate.Page.Keyboard.PressAsync("Tab");
        await candidate.Page.Keyboard.TypeAsync("4");
        await keys.EnterAsync("Save and go on");
        await keys.EnterAsync("Privacy and consent");
        await keys.GoToAsync("I have read this");
        await keys.SpaceAsync();
        await keys.EnterAsync("Save and go on");
        await keys.EnterAsync("Check and submit");
        await keys.EnterAsync("Submit application");
        await candidate.SeesAsync("Where it stands");
    });

    [Fact]
    public async Task Application_and_screening_work_without_scripts()
    {
        const string Name = "Per Berge";
        var (id, vacancy) = await VacancyWithQuestionsAsync();
        await using (var candidate = await Site.VisitorAsync(javaScript: false))
        {
            await candidate.OpenAsync("/careers");
            await candidate.FollowAsync(vacancy);
            await candidate.FollowAsync("Apply for this position");
            await candidate.FillAsync("Name", Name);
            await candidate.FillAsync("E-mail", "per.berge@mail.example");
            await candidate.PressAsync("Start");
            await candidate.FollowAsync("CV");
            await candidate.Field("Your CV").SetInputFilesAsync(Cv(Name));
            await candidate.PressAsync("Upload");
            await candidate.FollowAsync("Motivation");
            await candidate.FillAsync("Why do you apply for this position?", "I know the trade.");
            await candidate.FillAsync("What draws you to our mission and vision?", "People stay.");
            await candidate.PressAsync("Save and go on");
            await candidate.FollowAsync("Questions about the position");
            await candidate.Page.GetByRole(AriaRole.Group).First.GetByRole(AriaRole.Radio).First.CheckAsync();
            await candidate.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).First.FillAsync("4");
            await candidate.PressAsync("Save and go on");
            await candidate.FollowAsync("Privacy and consent");
            await candidate.Field("I have read this").CheckAsync();
            await candidate.PressAsync("Save and go on");
            await candidate.FollowAsync("Check and submit");
            await candidate.PressAsync("Submit application");
            await candidate.SeesAsync("Where it stands");
        }

        await using var ruben = await Site.VisitorAsync(javaScript: false);
        await ruben.OpenAsync("/sign-in");
        await ruben.PressAsync("English");
        await ruben.SignInAsync(DemoPeople.Ruben.Email);
        await ruben.OpenAsync($"/vacancies/{id}");
        await ruben.GoToTabAsync("Applications");
        await ruben.FollowAsync(Name);
        await ruben.FollowAsync("Screen");
        foreach (var line in await ruben.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
        {
            await line.GetByLabel("Met", new() { Exact = true }).CheckAsync();
            await line.GetByRole(AriaRole.Textbox).FillAsync("Shown with figures in the present job.");
        }

        await ruben.PressAsync("Save and shortlist");
        await ruben.OpenAsync($"/vacancies/{id}");
        await ruben.GoToTabAsync("Applications");
        await ruben.FollowAsync(Name);
        await ruben.SeesAsync("Shortlisted");
    }

    private static ILocator PasskeyButton(Visitor visitor) => visitor.Page.Locator("form[data-passkey] button");

    private Task<(Guid Id, string Title)> VacancyWithQuestionsAsync() => DbAsync(async db =>
    {
        var published = await db.Vacancies.AsNoTracking().Where(v => v.Status == VacancyStatus.Published).ToListAsync();
        var found = published.Single(v => v.Questions.Any(q => q.Id == DemoVacancies.Experience));
        return (found.Id, found.Title);
    });
}

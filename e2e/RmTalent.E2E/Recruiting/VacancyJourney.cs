using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;

namespace RmTalent.E2E.Recruiting;

/// <summary>A vacancy from the template to its end, with everything that may hold it up on the way.</summary>
public sealed class VacancyJourney(Site site) : RecruitingJourney(site)
{
    private const string Title = "Bedriftsrådgiver for kystnæringen";
    private const string Template = "Bedriftsrådgiver, Nordvik";

    [Fact]
    public async Task Vacancy_is_written_reviewed_changed_published_copied_held_and_closed()
    {
        await Recruiter_begins_from_a_template_and_reads_advice_in_its_language();
        await Manager_sends_it_back_with_a_reason();
        await Recruiter_asks_again_and_the_manager_approves();
        await Material_change_voids_the_approval();
        await Recruiter_publishes_and_reads_what_changed_since();
        await Recruiter_copies_holds_resumes_and_closes();
    }

    [Fact]
    public Task Vacancy_without_pay_and_must_haves_is_not_let_through() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.OpenAsync("/vacancies/new");
        await ruben.PickAsync("Start from", "An empty page");
        await ruben.FillAsync("Title", "Adviser without a frame");
        await ruben.ChooseAsync("Looks after", "Business clients");
        await ruben.ChooseAsync("Sector", "Banking");
        await ruben.ChooseAsync("Hiring manager", DemoPeople.Hanna.Name);
        await ruben.PressAsync("Save draft");
        var missing = ruben.Page.Locator("#completeness li").Filter(new() { HasText = "Needed to publish" });
        (await missing.AllInnerTextsAsync()).Select(t => t.Trim().Split('\n')[0].Trim()).ShouldContain(t => t.StartsWith("Pay range", StringComparison.Ordinal));
        (await missing.CountAsync()).ShouldBe(2);
        (await ruben.Link("Ask for approval").CountAsync()).ShouldBe(0);

        // Somebody may still have the question open from when it was complete.
        await ruben.OpenAsync(new Uri(ruben.Page.Url).AbsolutePath + "/step/submit");
        await ruben.PressAsync("Ask for approval");
        await ruben.SeesAsync("The vacancy is not complete: give the pay range and at least one must-have");
    });

    [Fact]
    public async Task Second_of_two_who_set_the_pay_is_told_and_loses_nothing()
    {
        var pay = await DbAsync(db => db.Vacancies.Where(v => v.Status == VacancyStatus.Draft).Select(v => $"/vacancies/{v.Id}/pay").FirstAsync());
        const string HowSet = "By experience and by what the client portfolio asks for.";
        await AsAsync(DemoPeople.Astrid, async astrid =>
        {
            await astrid.OpenAsync(pay);
            await astrid.FillAsync("Lowest", "640000");
            await astrid.FillAsync("Highest", "790000");
            await astrid.FillAsync("How pay is set", HowSet);
            await AsAsync(DemoPeople.Ruben, async ruben =>
            {
                await ruben.OpenAsync(pay);
                await ruben.FillAsync("Lowest", "610000");
                await ruben.FillAsync("Highest", "700000");
                await ruben.PressAsync("Save");
            });
            await astrid.PressAsync("Save");
            await astrid.SeesAsync("Someone changed this before you");
            (await astrid.Page.GetByLabel("What you wrote").EvaluateAllAsync<string[]>("all => all.map(t => t.value)")).ShouldContain(HowSet);
            await astrid.SeesAsync("In short fields: 640000 · 790000");
            await astrid.FollowAsync("Show the current version");
            (await astrid.Field("Lowest").InputValueAsync()).ShouldStartWith("610000");
        });
    }

    private Task Recruiter_begins_from_a_template_and_reads_advice_in_its_language() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.FollowAsync("Vacancies");
        await ruben.FollowAsync("Templates");
        await ruben.FollowAsync($"Begin a vacancy {Template}");
        await ruben.FillAsync("Title", Title);
        await ruben.ChooseAsync("Hiring manager", DemoPeople.Hanna.Name);
        await ruben.FillAsync("Last day to apply", Day(40));
        await ruben.PressAsync("Save draft");
        await ruben.SeesAsync("Screening questions");

        await ruben.FollowAsync("Edit Description");
        var duties = await ruben.Field("Duties").InputValueAsync();
        await ruben.FillAsync("Duties", duties + "\n- Du er en sulten salgsmann");
        await ruben.PressAsync("Check the wording");
        var advice = ruben.Page.Locator("#wording li").Filter(new() { HasText = "salgsmann" });
        (await advice.First.InnerTextAsync()).ShouldContain("selger, rådgiver");
        (await ruben.Field("Duties").InputValueAsync()).ShouldEndWith("salgsmann");
        await ruben.FillAsync("Duties", duties + "\n- Du møter eiere der de arbeider");
        await ruben.PressAsync("Save");
        await ruben.SeesAsync("Du møter eiere der de arbeider");
        await ruben.ConfirmAsync("Ask for approval");
        await ruben.SeesAsync("In review");
    });

    private async Task Manager_sends_it_back_with_a_reason()
    {
        const string Reason = "Two positions, not one: both leavers are replaced.";
        var asked = await MailAboutAsync(DemoPeople.Hanna.Email, Title);
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync(asked.Link("/vacancies/"));
            await hanna.FollowAsync("Approve or send back");
            await hanna.PickAsync("Your decision", "Send back");
            await hanna.PressAsync("Save decision");
            await hanna.IsRefusedAsync("Say why");
            await hanna.FillAsync("What should change", Reason);
            await hanna.PressAsync("Save decision");
        });
        await MailSayingAsync(DemoPeople.Ruben.Email, Reason);
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.SeesAsync(Reason);
        });
    }

    private async Task Recruiter_asks_again_and_the_manager_approves()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.FollowAsync("Edit The role");
            await ruben.FillAsync("Positions", "2");
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Ask for approval");
        });
        await ApproveAsync();
    }

    private async Task Material_change_voids_the_approval()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.FollowAsync("Edit Pay");
            await ruben.SeesAsync("takes the vacancy back to draft");
            await ruben.FillAsync("Highest", "820000");
            await ruben.PressAsync("Save");
            (await ruben.Link("Publish").CountAsync()).ShouldBe(0);
            await ruben.ConfirmAsync("Ask for approval");
        });
        await MailAboutAsync(DemoPeople.Hanna.Email, Title);
        await ApproveAsync();
    }

    private Task Recruiter_publishes_and_reads_what_changed_since() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await OpenAsync(ruben);
        await ruben.ConfirmAsync("Publish");
        await ruben.SeesAsync("Published");
        await ruben.FollowAsync("Edit Description");
        await ruben.FillAsync("In one or two sentences", "Du følger bedrifter langs kysten gjennom gode og dårlige år.");
        await ruben.PressAsync("Save");
        await ruben.SeesAsync("Published");

        await ruben.FollowAsync("Versions");
        (await ruben.Page.Locator(".diff-text ins.diff").AllInnerTextsAsync()).ShouldContain(t => t.Contains("langs kysten", StringComparison.Ordinal));
        await ruben.Page.Locator("#from").SelectOptionAsync("1");
        await ruben.PressAsync("Compare");
        (await ruben.Page.Locator(".diff-text del.diff").AllInnerTextsAsync()).ShouldContain(t => Digits(t).Contains("860", StringComparison.Ordinal));
        (await ruben.Page.Locator(".diff-text ins.diff").AllInnerTextsAsync()).ShouldContain(t => Digits(t).Contains("820", StringComparison.Ordinal));
    });

    private async Task Recruiter_copies_holds_resumes_and_closes()
    {
        var slug = "";
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.OpenMoreAsync();
            await ruben.ConfirmAsync("Copy");
            await ruben.IsToldAsync("Copied. This is the new draft");
            (await ruben.Field("Title").InputValueAsync()).ShouldBe(Title);
            await ruben.FillAsync("Title", "Bedriftsrådgiver, kopien");
            await ruben.PressAsync("Save");
            await ruben.SeesAsync("Draft");

            await OpenAsync(ruben);
            slug = (await ruben.Link("See it on the careers site").GetAttributeAsync("href"))!;
            await ruben.OpenMoreAsync();
            await ruben.AnswerAsync("Put on hold", "Put on hold", ("Reason", "The budget is decided in May."));
            await ruben.SeesAsync("The budget is decided in May.");
        });
        await AnybodyAsync(async visitor => (await visitor.OpenAsync(slug)).ShouldBe(410));
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.ConfirmAsync("Resume");
            await ruben.SeesAsync("Published");
        });
        await AnybodyAsync(async visitor => (await visitor.OpenAsync(slug)).ShouldBe(200));
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben);
            await ruben.OpenMoreAsync();
            await ruben.ConfirmAsync("Close vacancy");
            await ruben.SeesAsync("Closed");
        });
    }

    private Task ApproveAsync() => AsAsync(DemoPeople.Hanna, async hanna =>
    {
        await OpenAsync(hanna);
        await hanna.FollowAsync("Approve or send back");
        await hanna.PickAsync("Your decision", "Approve");
        await hanna.PressAsync("Save decision");
        await hanna.SeesAsync("Approved");
    });

    private static async Task OpenAsync(Visitor employee)
    {
        await employee.OpenAsync("/vacancies");
        await employee.FollowAsync(Title);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

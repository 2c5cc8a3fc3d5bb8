using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;

namespace RmTalent.E2E.Recruiting;

/// <summary>Applying: in steps, by any browser, twice by mistake, and from inside.</summary>
public sealed class ApplyJourney(Site site) : RecruitingJourney(site)
{
    private const string Licence = "May you drive a car?";
    private const string Trade = "Which trade do you know best?";
    private const string Reference = "A reference of a client";
    private const string Years = "How many years have you advised firms?";
    private const string Case = "Tell of one client.";

    [Fact]
    public async Task Application_is_resumed_by_mail_and_a_knock_out_answer_only_flags()
    {
        const string Name = "Birk Sandnes";
        const string Email = "birk.sandnes@mail.example";
        var vacancy = await VacancyAsync("Adviser who travels", Ask);
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync($"/careers/{vacancy.Slug}");
            await ApplicationForm.StartAsync(candidate, Name, Email);
            await candidate.FollowAsync("CV");
            await candidate.Field("Your CV").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = [.. "MZ"u8, .. new byte[4000]] });
            await candidate.PressAsync("Upload");
            await candidate.IsRefusedAsync("Choose a file of this kind: PDF, DOCX");
            await candidate.Field("Your CV").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8, .. new byte[11 * 1024 * 1024]] });
            await candidate.Button("Upload").ClickAsync();
            await candidate.IsRefusedAsync("The file is larger than 10 MB");
        });

        var started = await MailAsync(Email, $"Your application for {vacancy.Title}: go on whenever you like");
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(started.Link("/a/"));
            await ApplicationForm.FillAsync(candidate, Cv(Name), pool: true);
            await candidate.FollowAsync("Questions about the position");
            await candidate.PickAsync(Licence, "no");
            await candidate.PickAsync(Trade, "Fishing");
            await candidate.Page.GetByLabel(Reference).SetInputFilesAsync(new FilePayload { Name = "reference.pdf", MimeType = "application/pdf", Buffer = Cv("A client").Buffer });
            await candidate.Page.GetByLabel(Years).FillAsync("many");
            await candidate.Page.GetByLabel(Case).FillAsync("A yard that built its first electric ferry.");
            await candidate.PressAsync("Save and go on");
            await candidate.IsRefusedAsync("Enter a number");
            (await candidate.Page.GetByLabel(Case).InputValueAsync()).ShouldStartWith("A yard");
            await candidate.SeesAsync("reference.pdf");
            await candidate.Page.GetByLabel(Years).FillAsync("4");
            await candidate.PressAsync("Save and go on");
            await ApplicationForm.SubmitAsync(candidate);
        });

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben, vacancy, Name);
            (await ruben.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync()).ShouldBe(1);
            await ruben.SeesAsync("Submitted");
            await ruben.SeesAsync("Flagged");
            (await ruben.FactAsync(Trade)).ShouldBe("Fishing");
            (await ruben.FactAsync("Talent pool")).ShouldStartWith("Agreed");
            (await Pdf.TextAsync(await ruben.DownloadAsync("reference.pdf"))).ShouldContain("A client");
        });
    }

    [Fact]
    public async Task Same_person_twice_is_suggested_merged_and_parted_again()
    {
        const string Phone = "+47 911 22 333";
        var vacancy = await VacancyAsync("Adviser met twice");
        await AppliedAsync(vacancy, "Synne Aasen", "synne@mail.example", phone: Phone);
        var second = await AppliedAsync(vacancy, "S. M. Aasen", "synne.aasen@work.example", phone: "911 22 333");
        var third = await AppliedAsync(vacancy, "Somebody Else", "else@mail.example");
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.OpenAsync($"/applications/{third}");
            (await ruben.Page.GetByText("Perhaps the same person:").CountAsync()).ShouldBe(0);
            await ruben.OpenAsync($"/applications/{second}");
            await ruben.SeesAsync("Perhaps the same person:");
            await ruben.Link("Compare and merge Synne Aasen").ClickAsync();
            await ruben.Page.GetByRole(AriaRole.Dialog).GetByText("synne@mail.example").WaitForAsync();
            await ruben.ArriveAsync(() => ruben.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync());
            await ruben.IsToldAsync("Merged");
            await ruben.SeesAsync("Also applied:");
            await ruben.SeesAsync("found that two candidates are one person, and merged them");
            await ruben.AnswerAsync("Part them", "Part them");
            await ruben.IsToldAsync("Parted again");
            await ruben.SeesAsync("Perhaps the same person:");
            await ruben.SeesAsync("parted two candidates that had been merged");
        });
    }

    [Fact]
    public async Task Who_agreed_is_found_in_the_talent_pool_after_the_end()
    {
        const string Name = "Vidar Lunde";
        var (vacancy, next) = (await VacancyAsync("Adviser of another year"), await VacancyAsync("Adviser of the year after"));
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync($"/careers/{vacancy.Slug}");
            await ApplicationForm.StartAsync(candidate, Name, "vidar.lunde@mail.example");
            await ApplicationForm.FillAsync(candidate, Cv(Name), pool: true);
            await ApplicationForm.SubmitAsync(candidate);
            await AsAsync(DemoPeople.Ruben, async ruben =>
            {
                await ruben.OpenAsync("/talent-pool?Filter.Q=Vidar");
                (await ruben.Link(Name).CountAsync()).ShouldBe(0);
            });
            await candidate.ConfirmAsync("Withdraw the application", "Withdraw");
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Talent pool");
            await ruben.FollowAsync(Name);
            await ruben.SeesAsync("Withdrawn");
            await ruben.FollowAsync("Ask to apply again");
            await ruben.ChooseAsync("Vacancy", $"{next.Title} · Oslo");
            await ruben.FillAsync("A few words of your own", "You would like this team.");
            await ruben.PressAsync("Send the invitation");
            await ruben.SeesAsync("asked the candidate to apply for another vacancy");
        });
        var asked = await MailSayingAsync("vidar.lunde@mail.example", "You would like this team.");
        await AnybodyAsync(async candidate =>
        {
            await candidate.OpenAsync(asked.Link("/a/"));
            await candidate.SeesAsync(next.Title);
            (await candidate.Page.GetByText("Done", new() { Exact = true }).CountAsync()).ShouldBe(2); // contact details and CV
            await candidate.ConfirmAsync("Delete what I began", "Delete");
            (await candidate.OpenAsync(asked.Link("/a/"))).ShouldBe(404);
        });
    }

    [Fact]
    public async Task Employee_applies_from_inside()
    {
        var vacancy = await VacancyAsync("Adviser from within");
        await AsAsync(DemoPeople.Sofie, async sofie =>
        {
            await sofie.OpenAsync("/internal-vacancies");
            await sofie.AnswerAsync($"Apply for this position {vacancy.Title}", "Begin");
            await ApplicationForm.FillAsync(sofie, Cv(DemoPeople.Sofie.Name));
            await ApplicationForm.SubmitAsync(sofie);
            await sofie.OpenAsync("/internal-vacancies");
            await sofie.SeesAsync("You have applied");
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenAsync(ruben, vacancy, DemoPeople.Sofie.Name);
            (await ruben.FactAsync("Applies from inside")).ShouldContain(DemoPeople.Sofie.JobTitle);
        });
        (await DbAsync(db => db.Applications.CountAsync(a => a.VacancyId == vacancy.Id))).ShouldBe(1);
    }

    private static void Ask(Vacancy vacancy, DateTimeOffset now)
    {
        vacancy.Ask(new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.YesNo, Licence) { KnockOut = "no" }, now);
        vacancy.Ask(new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Choice, Trade) { Options = ["Fishing", "Building"] }, now);
        vacancy.Ask(new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.File, Reference), now);
        vacancy.Ask(new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Number, Years) { KnockOut = "2" }, now);
        vacancy.Ask(new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Text, Case), now);
    }

    private static async Task OpenAsync(Visitor employee, Vacant vacancy, string candidate)
    {
        await employee.OpenAsync($"/vacancies/{vacancy.Id}/applications");
        await employee.FollowAsync(candidate);
    }
}

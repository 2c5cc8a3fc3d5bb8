using System.Globalization;
using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>Mandatory training with a deadline, reminders and escalation; the certificate for it, and one for the class.</summary>
public sealed partial class HiringToGrowthJourney
{
    private const string ClassTemplate = "Relationship management in practice";
    private const int DaysToLearn = 14;

    /// <summary>The exam passes with two right answers of three; what is wrong shows as a gap.</summary>
    private const string PassMark = "60";
    private const string WeakSpot = "Ethics";

    private Task Trainer_writes_an_exam_that_gives_a_certificate() => AsAsync(DemoPeople.Tessa, async tessa =>
    {
        await tessa.FollowAsync("Teaching");
        await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Question bank" }).ClickAsync());
        await AskAsync(tessa, Competency, "The client may ask which of our tools priced the loan.", "true");
        await AskAsync(tessa, Competency, "A new channel is tried with one client before it is tried with all.", "true");
        await AskAsync(tessa, WeakSpot, "A risk that the client does not ask about need not be mentioned.", "false");
        await tessa.FollowAsync("Exams");
        await tessa.FollowAsync("New exam");
        await tessa.Field("In English").First.FillAsync(Exam);
        await tessa.FillAsync("Pass mark", PassMark);
        await SectionAsync(tessa, 1, Competency, "2");
        await SectionAsync(tessa, 2, WeakSpot, "1");
        await tessa.PressAsync("Save");
        await tessa.PressAsync("Publish");
        await tessa.SeesAsync("Published");

        await tessa.FollowAsync("Certificates");
        await tessa.FollowAsync("Templates");
        await tessa.FollowAsync(ClassTemplate);
        await tessa.FollowAsync("Rules");
        await tessa.ChooseAsync("When this is completed", $"{Exam} (Exam)");
        await tessa.PressAsync("Add the rule");
        await tessa.Page.GetByRole(AriaRole.Row, new() { Name = Exam }).WaitForAsync();
    });

    private static async Task AskAsync(Visitor tessa, string competency, string statement, string answer)
    {
        await tessa.FollowAsync("New question");
        await tessa.ChooseAsync("Kind", "True or false");
        await tessa.ChooseAsync("Competency", competency);
        await tessa.FillAsync("Topic", "honest");
        await tessa.Page.GetByRole(AriaRole.Group, new() { Name = "Question", Exact = true }).GetByLabel("In English").FillAsync(statement);
        await tessa.Page.GetByRole(AriaRole.Group, new() { Name = "Answers", Exact = true }).GetByLabel("In English").FillAsync(answer);
        await tessa.PressAsync("Save");
    }

    private static async Task SectionAsync(Visitor tessa, int number, string competency, string draw)
    {
        var section = tessa.Page.GetByRole(AriaRole.Group, new() { Name = $"Section {number}", Exact = true });
        await section.GetByLabel("Draws questions about").SelectOptionAsync(new SelectOptionValue { Label = competency });
        await section.GetByLabel("Questions to draw").FillAsync(draw);
        await section.GetByLabel("Only this topic").FillAsync("honest");
        await section.GetByLabel("Name in English").FillAsync(competency);
    }

    private async Task Trainer_makes_it_mandatory_for_newcomers()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.FollowAsync("Requirements");
            await tessa.FollowAsync("New requirement");
            await tessa.FillAsync("Code", "honest-advice");
            await tessa.FillAsync("Title in English", Requirement);
            await tessa.PressAsync("Save draft");
            await tessa.Field($"{Exam} (Exam)").CheckAsync();
            await tessa.PressAsync("Save");
            await tessa.FillAsync("First day of work from", Day(1));
            await tessa.PressAsync("Save");
            await tessa.ChooseAsync("Due", "Days from assignment");
            await tessa.FillAsync("Days", DaysToLearn.ToString(CultureInfo.InvariantCulture));
            await tessa.PressAsync("Save");
            await tessa.PressAsync("Save");
            await tessa.Page.GetByRole(AriaRole.Row, new() { Name = Candidate }).WaitForAsync();
            await tessa.ConfirmAsync("Publish");
        });
        await WorkdayAfterAsync(1);
        await RunNowAsync("Assign mandatory training by its rules");
        await MailAsync(CandidateEmail, $"Mandatory training: {Requirement}");
    }

    private async Task Newcomer_is_reminded_and_the_manager_told()
    {
        const string Note = "Note who is to be reminded of mandatory training, and whose manager is told";
        const string Send = "Send each person one digest of mandatory training that is due";
        await WorkdayAfterAsync(DaysToLearn - 3);
        await RunNowAsync(Note, Send);
        await MailSayingAsync(CandidateEmail, $"“{Requirement}”: due on");

        await WorkdayAfterAsync(6);
        await RunNowAsync("Mark mandatory training whose day is over", Note, Send);
        await MailSayingAsync(CandidateEmail, $"“{Requirement}”: overdue");
        await MailSayingAsync(DemoPeople.Hanna.Email, Candidate, Requirement);
        await AsAsync(DemoPeople.Hanna, hanna => EventuallyAsync(async () =>
        {
            await hanna.FollowAsync("Compliance board");
            var late = hanna.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Candidate }).Filter(new() { HasText = Requirement }).GetByText("Overdue");
            return await late.CountAsync() > 0 ? late : null;
        }, "the overdue training on the board"));
    }

    private async Task Newcomer_passes_and_anybody_can_check_the_certificate()
    {
        var address = "";
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await newcomer.FollowAsync("My training");
            await newcomer.PressAsync($"Start {Exam}");
            await newcomer.PressAsync("Start the exam");
            foreach (var question in await newcomer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await question.GetByLabel("True", new() { Exact = true }).CheckAsync();
            }

            await newcomer.PressAsync("Hand in");
            await newcomer.SeesAsync("Passed with");
            await MailAsync(CandidateEmail, $"Your certificate: {Exam}");

            await newcomer.FollowAsync("My certificates");
            await newcomer.FollowAsync(Exam);
            var number = await newcomer.FactAsync("Number");
            var pdf = await Pdf.TextAsync(await newcomer.DownloadAsync("Download PDF"));
            pdf.ShouldContain(Candidate);
            pdf.ShouldContain(number);
            address = (await newcomer.Page.Locator("#verify-url").TextContentAsync())!;
        });
        await AnybodyAsync(async anybody =>
        {
            (await anybody.OpenAsync(address)).ShouldBe(200);
            await anybody.SeesAsync("This certificate is valid");
            await anybody.SeesAsync(Candidate);
        });
    }

    private Task Trainer_issues_to_the_class() => AsAsync(DemoPeople.Tessa, async tessa =>
    {
        await tessa.FollowAsync("Certificates");
        await tessa.FollowAsync("For a group");
        await tessa.ArriveAsync(() => tessa.Field("Those who attended a session").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        (await tessa.Field(Candidate).IsCheckedAsync()).ShouldBeTrue();
        await tessa.ChooseAsync("Template", $"{ClassTemplate} (Certificate of attendance)");
        await tessa.PressAsync("Issue to all chosen");
        await tessa.Page.GetByRole(AriaRole.Row, new() { Name = Candidate }).GetByText("Issued").WaitForAsync();
        await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Row, new() { Name = Candidate }).GetByRole(AriaRole.Link).ClickAsync());
        await tessa.SeesAsync(Course);
    });
}

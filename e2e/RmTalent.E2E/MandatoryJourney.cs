using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;

namespace RmTalent.E2E;

/// <summary>A trainer makes something mandatory and a licence rest on it; somebody gains the licence, loses it when the training expires, and gains it again; an auditor sees all of it.</summary>
public sealed class MandatoryJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Exam = "Gifts and favours";
    private const string Duty = "Gifts and favours, each year";
    private const string Keep = "Keep the licences to serve clients true";
    private const string Country = "Norway";

    private Guid _exam;

    [Fact]
    public async Task Mandatory_training_is_previewed_met_expires_and_is_met_again()
    {
        await AnExamAsync();
        var kind = await DbAsync(db => db.People.Where(p => p.Id == DemoPeople.Lars.Id).Select(p => p.RmType).SingleAsync());
        await Trainer_builds_a_rule_and_sees_whom_it_concerns();
        await Trainer_lets_the_licence_rest_on_it(EnumTexts.KeyOf(kind!.Value));
        await WorkdayAfterAsync(1);
        await RunNowAsync("Assign mandatory training by its rules", Keep);
        await MailSayingAsync(DemoPeople.Lars.Email, Duty);
        var before = Today();

        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync($"/licences/{DemoPeople.Lars.Id}");
            await lars.SeesAsync("No: clients may be served only under supervision.");
            await lars.FollowAsync("My training");
            await lars.SeesAsync("14 days after assignment on");
            await lars.PressAsync($"Start {Exam}");
            await lars.PressAsync("Start the exam");
            await lars.Page.GetByRole(AriaRole.Radio, new() { Name = "True", Exact = true }).CheckAsync();
            await lars.PressAsync("Hand in");
            await lars.SeesAsync("Passed with 100");
        });
        await LicenceIsAsync("Yes: clients may be served without supervision.");
        await MailAsync(DemoPeople.Lars.Email, "Du kan betjene kunder på egen hånd");
        var met = Today();

        var run = await DbAsync(db => db.Set<RmTalent.Features.MandatoryTraining.Assignments.Assignment>().Where(a => a.PersonId == DemoPeople.Lars.Id && a.Requirement!.Code == "gifts").SingleAsync());
        Site.Clock.Now = run.NextCycleAt!.Value.AddHours(12);
        await RunNowAsync("Begin the next cycle of mandatory training");
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync($"/compliance/assignments/{run.Id}");
            await tessa.SeesAsync("Window open");
            await tessa.SeesAsync("12 months from the due date");
        });

        Site.Clock.Now = run.ExpiresAt!.Value.AddHours(10);
        await RunNowAsync("Mark mandatory training whose day is over", "Note which mandatory training has expired", Keep);
        await LicenceIsAsync("No: clients may be served only under supervision.");
        await WorkdayAfterAsync(0);
        await MailAsync(DemoPeople.Lars.Email, "Du kan betjene kunder bare under tilsyn");
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.OpenAsync("/");
            await hanna.SeesAsync("people in your team may serve clients only under supervision");
        });
        var lost = Today();

        await DbAsync(async db =>
        {
            db.Add(Completion.Of(DemoPeople.Lars.Id, new LearningItem(LearningKind.Exam, _exam, Said(Exam), [], 10), Guid.CreateVersion7(), Site.Clock.Now, 100));
            return await db.SaveChangesAsync();
        });
        await LicenceIsAsync("Yes: clients may be served without supervision.");
        await Auditor_sees_what_was_known_and_takes_the_pack(before, met, lost);
        await Trainer_asks_everybody_again();
    }

    private async Task Trainer_asks_everybody_again()
    {
        await WorkdayAfterAsync(1);
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.FollowAsync("Requirements");
            await tessa.FollowAsync(Duty);
            await tessa.AnswerAsync("Ask everybody again", "Ask everybody again", ("Reason", "The limits have changed."));
            await tessa.SeesAsync("Last asked again");
        });
        await RunNowAsync("Assign mandatory training by its rules");
        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync("/my-training");
            await lars.SeesAsync("14 days after everybody was asked again on");
        });
    }

    private async Task Trainer_builds_a_rule_and_sees_whom_it_concerns()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.FollowAsync("Requirements");
            await tessa.FollowAsync("New requirement");
            await tessa.FillAsync("Code", "gifts");
            await tessa.FillAsync("Title in English", Duty);
            await tessa.PressAsync("Save draft");
            await tessa.Field($"{Exam} (Exam)").CheckAsync();
            await tessa.PressAsync("Save");
            await tessa.FillAsync("Individuals", DemoPeople.Lars.Email);
            await tessa.PressAsync("Save");
            await tessa.ChooseAsync("Due", "Days from assignment");
            await tessa.FillAsync("Days", "14");
            await tessa.Field("Has to be repeated").CheckAsync();
            await tessa.PressAsync("Save");
            await tessa.PressAsync("Save");
            var row = tessa.Page.GetByRole(AriaRole.Row, new() { Name = DemoPeople.Lars.Name });
            (await row.InnerTextAsync()).ShouldSatisfyAllConditions(t => t.ShouldContain("Named in the rule"), t => t.ShouldContain("14 days after assignment"));
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.ConfirmAsync("Publish");
        });
    }

    private Task Trainer_lets_the_licence_rest_on_it(string kind) => AsAsync(DemoPeople.Tessa, async tessa =>
    {
        await tessa.FollowAsync("Licence to serve");
        await tessa.FollowAsync("Rules");
        await tessa.FollowAsync("New rule");
        await tessa.ChooseAsync("Kind of relationship manager", kind);
        await tessa.ChooseAsync("Country", Country);
        await tessa.Field(Duty).CheckAsync();
        await tessa.FillAsync("Experience under supervision", "0");
        await tessa.PressAsync("Save draft");
        await tessa.FollowAsync($"{kind}, {Country}");
        await tessa.ConfirmAsync("Put in force");
        (await tessa.AxeAsync()).ShouldBeEmpty();
    });

    private async Task Auditor_sees_what_was_known_and_takes_the_pack(DateOnly before, DateOnly met, DateOnly lost)
    {
        var requirement = await DbAsync(db => db.Requirements.Where(r => r.Code == "gifts").Select(r => r.Id).SingleAsync());
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            async Task KnownAsync(DateOnly on, DateOnly known, string standing)
            {
                await tessa.OpenAsync($"/compliance/as-known?Filter.On={Iso(on)}&Filter.Known={Iso(known)}&Filter.RequirementId={requirement}");
                await tessa.Page.GetByRole(AriaRole.Row, new() { Name = DemoPeople.Lars.Name }).GetByText(standing, new() { Exact = true }).WaitForAsync();
            }

            await KnownAsync(met, met, "Met");
            await KnownAsync(lost, met, "Not compliant"); // it was known that it would end
            await KnownAsync(lost, Today(), "Met");
            (await tessa.AxeAsync()).ShouldBeEmpty();
            before.ShouldBeLessThanOrEqualTo(met);

            await tessa.OpenAsync($"/requirements/{requirement}");
            await tessa.FollowAsync("Evidence pack");
            var pdf = await Pdf.TextAsync(await (await tessa.Page.Context.APIRequest.GetAsync($"{Site.Address}/compliance/evidence/pdf?Scope.RequirementId={requirement}")).BodyAsync());
            pdf.ShouldContain(DemoPeople.Lars.Name);
            pdf.ShouldContain("SHA-256");
            pdf.ShouldContain("14 days after assignment");
            foreach (var page in new[] { "/licences", $"/licences/{DemoPeople.Lars.Id}", "/credentials", "/credentials/cpd", "/compliance/by/team", "/compliance/evidence" })
            {
                await tessa.OpenAsync(page);
                (await tessa.AxeAsync()).ShouldBeEmpty();
            }
        });
    }

    private Task LicenceIsAsync(string answer) => AsAsync(DemoPeople.Lars, lars => EventuallyAsync(async () =>
    {
        await lars.OpenAsync($"/licences/{DemoPeople.Lars.Id}");
        return await lars.Page.GetByText(answer).CountAsync() > 0 ? answer : null;
    }, $"the answer '{answer}'"));

    private DateOnly Today() => DateOnly.FromDateTime(Site.Clock.Now.UtcDateTime);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LocalisedText Said(string words) => new(words, "", "");

    private async Task AnExamAsync() => _exam = await DbAsync(async db =>
    {
        var about = await db.Set<RmTalent.Features.Competencies.Competency>().Where(c => c.Code == "ethics").Select(c => c.Id).SingleAsync();
        var question = Question.Ask(new QuestionWords(about, "gifts", new TrueFalseQuestion(Said("A gift from a client is written down."), LocalisedText.Empty, IsTrue: true), 1));
        var section = new ExamSection(Guid.CreateVersion7(), Said("Gifts"), about, "gifts", 1);
        var exam = RmTalent.Features.Learning.Exams.Exam.Build(new ExamWords(Said(Exam), LocalisedText.Empty, ExamRules.Default, new([section])));
        exam.Publish([1]);
        db.AddRange(question, exam);
        await db.SaveChangesAsync();
        return exam.Id;
    });
}

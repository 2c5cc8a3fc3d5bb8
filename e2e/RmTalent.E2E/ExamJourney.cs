using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>
/// A trainer builds an exam from a GIFT text; a newcomer takes it against the clock, loses the connection, closes the page, comes back and hands in;
/// the trainer marks the essay; the newcomer sees what the rules show.
/// </summary>
public sealed class ExamJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Topic = "journey";

    private const string Gift = """
        // [tag:points=4]
        How do you tell a client that a payment is late? {}

        Which stage comes first? {=Placement#First money comes in. ~Layering ~Integration}

        Which two do you check? {~%50%Identity ~%50%Source of funds ~%-50%Favourite colour}

        A report is kept secret from the client. {TRUE}

        How many per cent of 8 million is 2 million? {#25:0.5}

        Whom do you tell about a suspicion? {=compliance =%50%legal}

        Match them. {=Norway -> Oslo =Netherlands -> Amsterdam = -> Antwerp}

        Put the meeting in order. {>ALL VERTICAL
        Greeting
        Questions
        Next step}
        """;

    [Fact]
    public async Task Exam_is_built_from_gift_taken_through_a_lost_connection_marked_and_reviewed()
    {
        var title = "Journey through an exam";
        var exam = "";
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/questions/import");
            await tessa.ChooseAsync("Competency", "Risk and compliance awareness");
            await tessa.FillAsync("Topic", Topic);
            await tessa.FillAsync("Or paste the questions", Gift + "\n\nNo answers here");
            await tessa.PressAsync("Preview");
            await tessa.SeesAsync("A question needs its answers in braces");
            await tessa.FillAsync("Or paste the questions", Gift);
            await tessa.PressAsync("Preview");
            await tessa.SeesAsync("8 good, 0 with errors");
            await tessa.PressAsync("Import 8 questions");

            await tessa.OpenAsync("/teach/exams/new");
            await tessa.Page.Locator("[name='Form.Title.En']").FillAsync(title);
            await tessa.FillAsync("Pass mark", "60");
            await tessa.FillAsync("Time limit in minutes", "20");
            await tessa.Page.GetByLabel("Later, while the exam is open: Right answers").CheckAsync();
            await tessa.Page.Locator("[name='Form.Sections[0].TitleEn']").FillAsync("Everything");
            await tessa.Page.Locator("[name='Form.Sections[0].Topic']").FillAsync(Topic);
            await tessa.Page.Locator("[name='Form.Sections[0].Draw']").FillAsync("8");
            await tessa.PressAsync("Save");
            await tessa.PressAsync("Publish");
            exam = new Uri(tessa.Page.Url).AbsolutePath.Split('/')[^1];
        });

        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync($"/learn/exams/{exam}");
            await nora.PressAsync("Start the exam");
            (await nora.AxeAsync()).ShouldBeEmpty();
            await AnswerAsync(nora, "Which stage comes first?", q => q.GetByLabel("Placement").CheckAsync());
            await SavedAsync(nora);

            await nora.Page.Context.SetOfflineAsync(true);
            await AnswerAsync(nora, "A report is kept secret", q => q.GetByLabel("True", new() { Exact = true }).CheckAsync());
            await AnswerAsync(nora, "Whom do you tell", q => q.GetByRole(AriaRole.Textbox).FillAsync("Compliance"));
            await nora.SeesAsync("No connection. Your answers are kept on this device");
            await nora.Button("Hand in").ClickAsync();
            await nora.SeesAsync("Not handed in: no connection");
            await nora.Page.Context.SetOfflineAsync(false);
            await SavedAsync(nora);

            await nora.Page.Context.SetOfflineAsync(true);
            await AnswerAsync(nora, "How many per cent", q => q.GetByRole(AriaRole.Textbox).FillAsync("25"));
            await nora.SeesAsync("No connection. Your answers are kept on this device");
            await nora.Page.GotoAsync("about:blank");
            await nora.Page.Context.SetOfflineAsync(false);
        });

        // She left the page without a connection; later she opens it again.
        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync($"/learn/exams/{exam}");
            await nora.FollowAsync("Go on with the exam");
            (await Asked(nora, "How many per cent").GetByRole(AriaRole.Textbox).InputValueAsync()).ShouldBe("25");
            (await Asked(nora, "Whom do you tell").GetByRole(AriaRole.Textbox).InputValueAsync()).ShouldBe("Compliance");

            await AnswerAsync(nora, "Which two", q => q.GetByLabel("Identity").CheckAsync());
            await AnswerAsync(nora, "Which two", q => q.GetByLabel("Source of funds").CheckAsync());
            await AnswerAsync(nora, "Match them", q => q.GetByLabel("Norway").SelectOptionAsync("Oslo"));
            await AnswerAsync(nora, "Match them", q => q.GetByLabel("Netherlands").SelectOptionAsync("Amsterdam"));
            await OrderAsync(nora, "Greeting", "Questions", "Next step");
            await AnswerAsync(nora, "How do you tell", q => q.GetByRole(AriaRole.Textbox).FillAsync("At once, with what happened and what I do about it."));
            await SavedAsync(nora);
            await nora.PressAsync("Hand in");
            await nora.SeesAsync("A trainer still has to mark a part of it");
        });

        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.OpenAsync("/teach/marking");
            await tessa.FollowAsync(title);
            await tessa.SeesAsync("At once, with what happened");
            await tessa.FillAsync("Points, 0 to 4", "3");
            await tessa.FillAsync("Feedback to the learner", "Say by when, too.");
            await tessa.PressAsync("Save the marks");
            await tessa.OpenAsync($"/teach/exams/{exam}/statistics");
            await tessa.SeesAsync("Too few first attempts");
        });

        await AsAsync(DemoPeople.Nora, async nora =>
        {
            await nora.OpenAsync($"/learn/exams/{exam}");
            await nora.FollowAsync("1");
            await nora.SeesAsync("Passed with 90.9");
            await nora.SeesAsync("Say by when, too.");
            await nora.SeesAsync("First money comes in.");
        });

        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            var ready = await DbAsync(db => db.Exams.Where(e => e.Code == null && e.Minutes == 45).Select(e => e.Id).SingleAsync());
            await tessa.OpenAsync($"/teach/exams/{ready}/statistics");
            await tessa.SeesAsync("First attempts");
            (await tessa.Page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(11);
            (await tessa.AxeAsync()).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Two_tabs_are_one_attempt_and_time_hands_it_in()
    {
        var exam = await DbAsync(async db =>
        {
            var about = await db.Set<RmTalent.Features.Competencies.Competency>().Where(c => c.Code == "ethics").Select(c => c.Id).SingleAsync();
            var question = Question.Ask(new QuestionWords(about, "tabs", new TrueFalseQuestion(new("Two tabs are one attempt."), RmTalent.Platform.Localization.LocalisedText.Empty, IsTrue: true), 1));
            var built = Exam.Build(new ExamWords(new("Two tabs"), RmTalent.Platform.Localization.LocalisedText.Empty, ExamRules.Default with { LimitMinutes = 10 }, new([new ExamSection(Guid.CreateVersion7(), new("Tabs"), about, "tabs", 1)])));
            built.Publish([1]);
            db.AddRange(question, built);
            await db.SaveChangesAsync();
            return built.Id;
        });
        await AsAsync(DemoPeople.Lars, async lars =>
        {
            await lars.OpenAsync($"/learn/exams/{exam}");
            var second = await lars.Page.Context.NewPageAsync();
            await second.GotoAsync($"/learn/exams/{exam}");
            await lars.PressAsync("Start the exam");
            await second.GetByRole(AriaRole.Button, new() { Name = "Start the exam" }).ClickAsync();
            await second.WaitForURLAsync("**/learn/attempts/*");
            second.Url.ShouldBe(lars.Page.Url);
            await second.GetByLabel("True", new() { Exact = true }).CheckAsync();
            await second.GetByText("All answers are saved").WaitForAsync();
            await second.CloseAsync();

            Site.Clock.Pass(TimeSpan.FromMinutes(11));
            await lars.Page.ReloadAsync();
            await lars.Page.WaitForURLAsync("**/result");
            await lars.SeesAsync("Passed with 100");
            await lars.SeesAsync("The time was up");
        });
        (await DbAsync(db => db.Attempts.CountAsync(a => a.ExamId == exam))).ShouldBe(1);
    }

    private static ILocator Asked(Visitor learner, string text) => learner.Page.GetByRole(AriaRole.Group, new() { NameRegex = new(text) });

    private static Task AnswerAsync(Visitor learner, string question, Func<ILocator, Task> answer) => answer(Asked(learner, question));

    private static Task SavedAsync(Visitor learner) => learner.SeesAsync("All answers are saved");

    /// <summary>With the buttons, as somebody without a mouse does.</summary>
    private static async Task OrderAsync(Visitor learner, params string[] things)
    {
        foreach (var (place, thing) in things.Index())
        {
            var row = learner.Page.Locator(".exam-order li").Filter(new() { HasText = thing });
            while (int.Parse(await PlaceAsync(learner, thing), CultureInfo.InvariantCulture) > place)
            {
                await row.GetByRole(AriaRole.Button, new() { Name = $"Move up: {thing}" }).PressAsync("Enter");
            }
        }

        if (await learner.Page.Locator(".exam-order input").First.InputValueAsync() == "")
        {
            await learner.Button("This order is right").ClickAsync();
        }
    }

    private static Task<string> PlaceAsync(Visitor learner, string thing) =>
        learner.Page.Locator(".exam-order").EvaluateAsync<string>("(list, thing) => String([...list.children].findIndex(row => row.textContent.includes(thing)))", thing);
}

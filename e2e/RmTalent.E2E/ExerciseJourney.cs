using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>Work that is not good enough yet: returned with advice, read, handed in anew beside the first round, and marked.</summary>
public sealed class ExerciseJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private Exercise _exercise = null!;

    [Fact]
    public async Task From_a_returned_work_to_its_marks()
    {
        _exercise = await DbAsync(db => db.Exercises.FirstAsync(e => db.Set<Submission>().Any(s => s.ExerciseId == e.Id && s.PersonId == DemoPeople.Emma.Id)));
        await Trainer_returns_it();
        await Learner_reworks_it();
        await Trainer_marks_it();
    }

    private async Task Trainer_returns_it()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await OpenWorkAsync(tessa);
            (await tessa.AxeAsync()).ShouldBeEmpty();
            await tessa.PressAsync("Return for rework");
            await tessa.IsRefusedAsync("Say what should be better");
            await tessa.FillAsync("Feedback to the learner", "Name the price of each way.");
            await tessa.PressAsync("Return for rework");
            await tessa.IsToldAsync("Returned, with your advice");
        });
        await WorkdayAfterAsync(0);
        await MailAboutAsync(DemoPeople.Emma.Email, _exercise.Title.In(DemoPeople.Emma.Language));
    }

    private Task Learner_reworks_it() => AsAsync(DemoPeople.Emma, async emma =>
    {
        await emma.OpenAsync($"/learn/exercises/{_exercise.Id}");
        await emma.SeesAsync("Name the price of each way.");
        (await emma.AxeAsync()).ShouldBeEmpty();
        await emma.FillAsync("Your work", "A loan costs 6 %, waiting costs a season.");
        await emma.PressAsync("Hand in");
        await emma.SeesAsync("A loan costs 6 %");
        (await emma.Button("Hand in").CountAsync()).ShouldBe(0);
    });

    private async Task Trainer_marks_it()
    {
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await OpenWorkAsync(tessa);
            await tessa.SeesAsync("Round 2");
            await tessa.FillAsync("Feedback to the learner", "Now a client can choose.");
            await tessa.PressAsync("Mark");
            await tessa.IsRefusedAsync("Choose a level for every criterion");
            (await tessa.AxeAsync()).ShouldBeEmpty();
            foreach (var criterion in await tessa.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await criterion.GetByRole(AriaRole.Radio).Last.CheckAsync();
            }

            await tessa.PressAsync("Mark");
            await tessa.IsToldAsync("Marked. The learner sees the result");
        });
        await AsAsync(DemoPeople.Emma, async emma =>
        {
            await emma.OpenAsync($"/learn/exercises/{_exercise.Id}");
            await emma.SeesAsync("Now a client can choose.");
        });
    }

    private static async Task OpenWorkAsync(Visitor tessa)
    {
        await tessa.OpenAsync("/teach/submissions");
        await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Row, new() { Name = DemoPeople.Emma.Name }).GetByRole(AriaRole.Link).ClickAsync());
    }
}

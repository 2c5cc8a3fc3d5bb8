using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Interviewing;

public sealed class PlanTests
{
    [Fact]
    public async Task Rounds_change_places_and_a_plan_is_copied_to_another_vacancy()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var page = $"/vacancies/{hiring.VacancyId}/interview-plan";
        (await hiring.Recruiter.SubmitAsync($"{page}/round", "Save", ("Form.Name", "Final"), ("Form.Minutes", "45"), ("Form.Panellists", "2"), ("Form.Kind", "Video"), ("Form.VideoLink", "https://video.example/2"), ("Form.CompetencyIds", $"{hiring.Competencies[0]}")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hiring.Recruiter.SubmitAsync($"{page}/round", "Save", ("Form.Name", "No link"), ("Form.Kind", "Video"), ("Form.VideoLink", "video.example"), ("Form.CompetencyIds", $"{hiring.Competencies[0]}")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync(page, "true")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Names(hiring, hiring.VacancyId)).ShouldBe(["Final", "Competency interview"]);

        var other = await hiring.Host.DbAsync(async db =>
        {
            var vacancy = Vacancy.Draft(new VacancyRole("Another one", Languages.English, RmType.Business, Sector.Banking) { HiringManagerId = HiringCase.Hanna, RecruiterId = HiringCase.Ruben, Location = "Oslo" }, HiringCase.Ruben, hiring.Host.Clock.Now);
            db.Add(vacancy);
            await db.SaveChangesAsync();
            return vacancy.Id;
        });
        (await hiring.Recruiter.SubmitAsync($"/vacancies/{other}/interview-plan", "Copy the plan", ("Form.From", $"{hiring.VacancyId}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Names(hiring, other)).ShouldBe(["Final", "Competency interview"]);
    }

    [Fact]
    public async Task Copy_of_a_vacancy_begins_with_the_same_plan()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var copied = await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/copy", "Copy");
        await hiring.Host.DrainAsync();
        var copy = Guid.Parse(copied.Headers.Location!.OriginalString.Split('/')[2]);
        (await Names(hiring, copy)).ShouldBe(await Names(hiring, hiring.VacancyId));
    }

    [Fact]
    public async Task Question_about_a_competency_that_is_not_is_refused_beside_its_field()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var path = $"/interview-questions/edit/{await hiring.Host.DbAsync(db => db.Set<InterviewQuestion>().Select(q => q.Id).FirstAsync())}";
        var answer = await hiring.Recruiter.SubmitAsync(path, "Save", ("Form.CompetencyId", $"{Guid.CreateVersion7()}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.HtmlAsync()).QuerySelector("#Form_CompetencyId-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Starter_bank_asks_in_three_ways_about_every_starter_competency_in_three_languages()
    {
        using var host = new TestHost();
        var (competencies, questions) = await host.DbAsync(async db => (await db.Set<Competency>().Select(c => c.Id).ToListAsync(), await db.Set<InterviewQuestion>().ToListAsync()));
        foreach (var competency in competencies)
        {
            questions.Where(q => q.CompetencyId == competency).Select(q => q.Kind).Distinct().Count().ShouldBe(3);
        }

        questions.ShouldAllBe(q => q.Text.En.Length > 0 && q.Text.Nb.Length > 0 && q.Text.Nl.Length > 0);
    }

    [Fact]
    public async Task Copy_of_a_vacancy_is_interviewed_for_in_the_same_rounds()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var copied = await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/copy");
        await hiring.Host.DrainAsync();
        (await Names(hiring, Guid.Parse(copied.Headers.Location!.ToString().Split('/')[2]))).ShouldBe(["Competency interview"]);
    }

    /// <summary>Friday to Monday, and over Easter, whose Thursday, Friday and Monday are free in Norway.</summary>
    [Theory]
    [InlineData("2026-03-03T14:00", "2026-03-04T15:00")]
    [InlineData("2026-03-06T14:00", "2026-03-09T15:00")]
    [InlineData("2026-04-01T10:00", "2026-04-07T11:00")]
    public void Panel_scores_within_one_working_day(string starts, string due)
    {
        var hours = new WorkingCalendar("Europe/Oslo", "NO");
        DateTimeOffset At(string local) => hours.At(DateOnly.ParseExact(local[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(local[11..], "HH:mm", CultureInfo.InvariantCulture));
        var plan = InterviewPlan.For(Guid.CreateVersion7(), new RoundDetails("Talk", 60, InterviewForm.Video, "https://video.example/1", 2, [Guid.CreateVersion7()], []));
        var (startsAt, before) = (At(starts), At(starts).AddDays(-3));
        var interview = Interview.Offer(Guid.CreateVersion7(), plan, plan.RoundAt(1)!, [HiringCase.Pal, HiringCase.Petra], new SlotOffer([startsAt], startsAt.AddHours(-1), "Europe/Oslo", "https://video.example/1"), before);
        interview.Book(startsAt, null, hours, before);
        interview.Panel.Select(c => c.DueAt).Distinct().ShouldBe([At(due)]);
    }

    private static Task<List<string>> Names(HiringCase hiring, Guid vacancy) =>
        hiring.Host.DbAsync(async db => (await db.Set<InterviewPlan>().SingleAsync(p => p.VacancyId == vacancy)).Rounds.Select(r => r.Name).ToList());
}

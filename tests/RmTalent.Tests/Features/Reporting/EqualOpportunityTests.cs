using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Reporting;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Reporting;

public sealed class EqualOpportunityTests
{
    [Fact]
    public async Task Candidate_is_asked_only_what_the_administrator_chose_for_the_country()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var link = await LinkAsync(hiring, hiring.ApplicationId);
        (await hiring.Candidate.GetAsync($"{link}/equal-opportunity")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await AskAsync(hiring, "NO:Gender", "NO:Age", "NL:Disability");
        (await hiring.Candidate.OpenAsync(link)).Body!.TextContent.ShouldContain("See the questions");
        var page = await hiring.Candidate.OpenAsync($"{link}/equal-opportunity");
        page.QuerySelectorAll("main select").Select(s => s.GetAttribute("name")).ShouldBe(["Form.Gender", "Form.Age"]);
        (await hiring.Candidate.SubmitAsync($"{link}/equal-opportunity", ("Form.Gender", "Under25"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Answers_can_be_changed_and_taken_back_until_the_end()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await AskAsync(hiring, "NO:Gender", "NO:Age");
        var link = await LinkAsync(hiring, hiring.ApplicationId);
        await AnswerAsync(hiring, link, "Woman");
        await AnswerAsync(hiring, link, "Man");
        (await SlipsAsync(hiring)).ShouldHaveSingleItem().Answer.ShouldBe(EqualAnswer.Man);
        (await hiring.Candidate.OpenAsync($"{link}/equal-opportunity")).QuerySelectorAll("option[selected]").ShouldBeEmpty();
        await AnswerAsync(hiring, link, "");
        (await SlipsAsync(hiring)).ShouldBeEmpty();
        (await hiring.Host.DbAsync(db => db.Set<EqualOpportunityTicket>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_end_nothing_leads_from_the_person_to_the_answer()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await AskAsync(hiring, "NO:Gender", "NO:Disability");
        var link = await LinkAsync(hiring, hiring.ApplicationId);
        (await hiring.Candidate.SubmitAsync($"{link}/equal-opportunity", ("Form.Gender", "Woman"), ("Form.Disability", "Disabled"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await EndAsync(hiring, hiring.ApplicationId);

        var left = await hiring.Host.DbAsync(async db => (
            Tickets: await db.Set<EqualOpportunityTicket>().CountAsync(), Slips: await db.Set<EqualOpportunitySlip>().CountAsync(),
            Waiting: await db.Set<EqualOpportunityTally>().Where(t => t.Waiting > 0).Select(t => new { t.Question, t.Answer, t.Reached, t.Waiting, t.Counted }).ToListAsync(),
            Facts: await db.Set<FactRow>().CountAsync(f => f.Payload.Contains("Disabled") || f.Payload.Contains("Woman"))));
        (left.Tickets, left.Slips, left.Facts).ShouldBe((0, 0, 0));
        left.Waiting.Select(w => (w.Answer, w.Reached, w.Waiting, w.Counted)).ShouldBe([(EqualAnswer.Woman, Stage.Shortlisted, 1, 0), (EqualAnswer.Disabled, Stage.Shortlisted, 1, 0)], ignoreOrder: true);
    }

    /// <summary>The model itself: a tally knows a vacancy and nothing of persons, applications or time, a slip neither; and the slips of one person share no value.</summary>
    [Fact]
    public async Task No_column_of_a_slip_or_a_tally_could_join_a_person()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.Host.DbAsync(db =>
        {
            db.Model.FindEntityType(typeof(EqualOpportunityTally))!.GetProperties().Select(p => p.Name).Order().ShouldBe(["Answer", "Counted", "Question", "Reached", "VacancyId", "Waiting"]);
            db.Model.FindEntityType(typeof(EqualOpportunitySlip))!.GetProperties().Select(p => p.Name).Order().ShouldBe(["Answer", "Question", "Seal", "VacancyId"]);
            db.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType == typeof(EqualOpportunitySlip) || k.PrincipalEntityType.ClrType == typeof(EqualOpportunityTicket)).ShouldBeEmpty();
            return Task.FromResult(0);
        });
        await AskAsync(hiring, "NO:Gender", "NO:Age");
        var link = await LinkAsync(hiring, hiring.ApplicationId);
        await hiring.Candidate.SubmitAsync($"{link}/equal-opportunity", ("Form.Gender", "PreferNotToSay"), ("Form.Age", "PreferNotToSay"));
        var slips = await SlipsAsync(hiring);
        slips.Select(s => s.Seal).Distinct().Count().ShouldBe(2);
        slips.ShouldAllBe(s => s.Seal.Length == 64 && !s.Seal.Contains(hiring.ApplicationId.ToString("N")));
    }

    [Fact]
    public async Task Order_of_rows_says_nothing_about_the_order_of_answers()
    {
        var orders = new List<string>();
        foreach (var answers in new[] { new[] { "Man", "Woman" }, ["Woman", "Man"] })
        {
            using var hiring = await HiringCase.ShortlistedAsync();
            await AskAsync(hiring, "NO:Gender");
            var second = await hiring.AnotherApplicantAsync("ola@example.org");
            foreach (var (id, answer) in new[] { hiring.ApplicationId, second }.Zip(answers))
            {
                await AnswerAsync(hiring, await LinkAsync(hiring, id), answer);
                await EndAsync(hiring, id);
            }

            orders.Add(await hiring.Host.DbAsync(async db => string.Join(' ', (await db.Database.SqlQueryRaw<string>(db.IsSqlite
                ? """SELECT "Question" || ':' || "Answer" || ':' || "Reached" AS "Value" FROM equal_opportunity_tallies ORDER BY rowid"""
                : """SELECT "Question" || ':' || "Answer" || ':' || "Reached" AS "Value" FROM equal_opportunity_tallies ORDER BY "Question", "Answer", "Reached" """).ToListAsync()))));
        }

        orders[0].ShouldBe(orders[1]);
    }

    [Fact]
    public async Task Answers_are_counted_five_at_a_time_and_shown_from_five()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await PublishAsync(hiring);
        for (var n = 1; n <= 10; n++)
        {
            await CountAsync(hiring, $"a{n}@example.org", n % 2 == 0 ? EqualAnswer.Man : EqualAnswer.Woman);
            (await hiring.Host.DbAsync(db => db.Set<EqualOpportunityTally>().SumAsync(t => t.Counted))).ShouldBe(n / 5 * 5);
        }

        var csv = await (await hiring.Recruiter.GetAsync($"/reports/fairness/csv?Filter.VacancyId={hiring.VacancyId}")).Content.ReadAsStringAsync();
        csv.ShouldContain("Applied → Shortlisted;Woman;5;5;1;1");
        csv.ShouldContain("Non-binary or another gender;hidden;hidden");
        var page = (await hiring.Recruiter.OpenAsync($"/reports/fairness?Filter.VacancyId={hiring.VacancyId}")).Body!.TextContent;
        page.ShouldContain("An indicator, not a verdict");
        page.ShouldContain("29 CFR 1607.4");
    }

    [Fact]
    public async Task Administrator_chooses_the_questions_and_each_change_is_a_version()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var admin = hiring.Host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await admin.SubmitAsync("/administration/equal-opportunity", ("Form.Asked", "NO:Gender"), ("Form.NoticeEn", "Because we want to know."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.SubmitAsync("/administration/equal-opportunity", ("Form.Asked", "XX:Nothing"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var rules = await hiring.Host.DbAsync(db => db.Set<EqualOpportunityRules>().SingleAsync());
        (rules.NoticeVersion, rules.AskedIn("NO").Single(), rules.AskedIn("NL").Count).ShouldBe((1, EqualQuestion.Gender, 0));
        (await hiring.Candidate.OpenAsync($"{await LinkAsync(hiring, hiring.ApplicationId)}/equal-opportunity")).Body!.TextContent.ShouldContain("Because we want to know.");
    }

    private static Task<List<EqualOpportunitySlip>> SlipsAsync(HiringCase hiring) => hiring.Host.DbAsync(db => db.Set<EqualOpportunitySlip>().ToListAsync());

    private static Task<Guid> AskAsync(HiringCase hiring, params string[] asked)
    {
        var rules = EqualOpportunityRules.None();
        rules.Set(asked, LocalisedText.Empty);
        return hiring.Host.GivenAsync(rules);
    }

    private static async Task<string> LinkAsync(HiringCase hiring, Guid application)
    {
        using var scope = hiring.Host.Services.CreateScope();
        var token = scope.ServiceProvider.GetRequiredService<AccessLinks>().Issue(CandidateLink.Purpose, application, CandidateLink.ValidFor);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return CandidateLink.UrlOf(token);
    }

    private static async Task AnswerAsync(HiringCase hiring, string link, string gender) =>
        (await hiring.Candidate.SubmitAsync($"{link}/equal-opportunity", ("Form.Gender", gender))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static async Task EndAsync(HiringCase hiring, Guid id)
    {
        await hiring.Host.DbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Id == id)).Withdraw(LeavingReason.NotSaid, hiring.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await hiring.Host.DrainAsync();
    }

    private static Task PublishAsync(HiringCase hiring) => hiring.Host.DbAsync(async db =>
    {
        var vacancy = await db.Set<RmTalent.Features.Vacancies.Vacancy>().SingleAsync(v => v.Id == hiring.VacancyId);
        typeof(RmTalent.Features.Vacancies.Vacancy).GetProperty("PublishedAt")!.SetValue(vacancy, hiring.Host.Clock.Now);
        return await db.SaveChangesAsync();
    });

    private static async Task CountAsync(HiringCase hiring, string mail, EqualAnswer answer)
    {
        var id = await hiring.AnotherApplicantAsync(mail);
        using var scope = hiring.Host.Services.CreateScope();
        var (db, answers) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<EqualOpportunity>());
        await answers.AnswerAsync(id, hiring.VacancyId, new Dictionary<EqualQuestion, EqualAnswer> { [EqualQuestion.Gender] = answer }, 1, default);
        await db.SaveChangesAsync();
        await EndAsync(hiring, id);
    }
}

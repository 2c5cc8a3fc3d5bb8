using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Reporting;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Reporting;

/// <summary>Hand-computed: ten applications for one vacancy, sent in on 5 January; two for another of somebody else's.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Hanna = Guid.CreateVersion7();
    private static readonly Guid Ruben = Guid.CreateVersion7();

    private readonly TestHost _host = new();

    [Fact]
    public async Task Funnel_counts_who_reached_each_stage_and_the_share_of_the_stage_before()
    {
        await FillAsync();
        (await RowsAsync("funnel")).ShouldBe(["Applied;12;1;", "In review;8;0.6667;0.6667", "Shortlisted;6;0.5;0.75", "Interviewing;4;0.3333;0.6667", "Decision pending;3;0.25;0.75", "Offer sent;3;0.25;1", "Offer accepted;2;0.1667;0.6667", "Hired;1;0.0833;0.5"]);
    }

    [Fact]
    public async Task Sources_are_counted_apart_and_one_without_a_name_is_said_so()
    {
        await FillAsync();
        (await RowsAsync("sources")).ShouldBe(["linkedin;10;6;4;3;1;0.4;0.1", "No source;2;0;0;0;0;0;0"]);
        (await RowsAsync("sources", "?Filter.Source=-")).ShouldBe(["No source;2;0;0;0;0;0;0"]);
    }

    [Fact]
    public async Task Time_in_stage_has_median_nine_of_ten_and_those_still_there()
    {
        await FillAsync();
        // In review after 1, 2, 3, 4, 5, 6, 7 and 8 days; two were turned down unread after 10 days; two wait.
        (await RowsAsync("stages")).ShouldContain("Applied;10;5;10;2");
        // Offers: answered yes after 2 days, twice; one declined after 4.
        (await RowsAsync("stages")).ShouldContain("Offer sent;3;2;4;0");
    }

    [Fact]
    public async Task Time_to_hire_time_to_fill_and_acceptance_go_by_the_month_of_the_answer()
    {
        await FillAsync();
        // Accepted on the 20th and 21st day; published on 1 January, four days before the applications.
        (await RowsAsync("time-to-hire")).ShouldBe(["Jan 26;2;20;21"]);
        (await RowsAsync("time-to-fill")).ShouldHaveSingleItem().ShouldEndWith(";2;24");
        (await RowsAsync("offers")).ShouldBe(["Jan 26;2;1;0.6667"]);
        (await RowsAsync("offers", "?Filter.From=2026-02-01&Filter.To=2026-02-28")).ShouldBeEmpty();
    }

    /// <summary>Intelligence and hours of television a week (n = 10): -29/165; and two pairs of equal ranks, by hand.</summary>
    [Fact]
    public void Rank_correlation_is_that_of_the_worked_examples()
    {
        double[] iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
        double[] hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        RankCorrelation.Of([.. iq.Zip(hours)])!.Value.ShouldBe(-29 / 165.0, 1e-12);
        RankCorrelation.Of([(1, 1), (2, 2), (2, 3), (3, 3)])!.Value.ShouldBe(0.8333, 0.0001); // ranks 1, 2.5, 2.5, 4 and 1, 2, 3.5, 3.5
        RankCorrelation.Of([(1, 3), (2, 3)]).ShouldBeNull();
    }

    [Fact]
    public async Task Interviews_are_held_against_later_work_from_five_people_on()
    {
        await FillAsync();
        await HiredAsync(4);
        (await RowsAsync("interview-and-work")).ShouldBeEmpty();
        await HiredAsync(4);
        var rows = await RowsAsync("interview-and-work");
        // Each interview found 3; work showed 2, 3, 4 and 5, twice: three of four within one. What was seen before the interview does not count.
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => r.EndsWith(";8;3;3.5;0.5;0.75;", StringComparison.Ordinal));
        rows[0].ShouldStartWith("All competencies");
        (await RowsAsync("interview-and-work", "?Filter.To=2025-06-01")).ShouldBeEmpty();
        (await RowsAsync("interview-and-work", "", Ruben, Roles.HiringManager)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hiring_manager_sees_the_own_vacancies_only_and_no_fairness()
    {
        var other = await FillAsync();
        (await RowsAsync("vacancies", "", Hanna, Roles.HiringManager)).ShouldHaveSingleItem().ShouldContain(";10;");
        (await RowsAsync("funnel", $"?Filter.VacancyId={other}", Hanna, Roles.HiringManager)).ShouldBeEmpty();
        (await _host.As(Hanna, Roles.HiringManager).GetAsync("/reports/fairness")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _host.As(Hanna, Roles.Panellist).GetAsync("/reports")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/reports", "From application to hire")]
    [InlineData("/reports/times", "Time to fill")]
    [InlineData("/reports/panels", "Nothing to count yet")]
    public async Task Pages_show_charts_tables_and_how_they_are_counted(string path, string expected)
    {
        await FillAsync();
        var page = await _host.As(Ruben, Roles.Recruiter).OpenAsync(path);
        page.Body!.TextContent.ShouldContain(expected);
        page.QuerySelectorAll(".figure-card").Length.ShouldBe(page.QuerySelectorAll(".how").Length);
    }

    [Fact]
    public async Task Wrong_address_is_answered_in_words()
    {
        var client = _host.As(Ruben, Roles.Recruiter);
        var response = await client.GetAsync("/reports?Filter.From=2026-03-01&Filter.To=2026-02-01");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("The last day lies before the first");
        (await client.GetAsync("/reports?Filter.From=yesterday&Filter.VacancyId=x")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/reports/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/reports/csv/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/reports/csv/funnel?Filter.From=0001-01-01&Filter.To=9999-12-31")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Facts_keep_the_journey_and_the_track_of_an_interview()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await hiring.Host.DrainAsync();
        var interview = await hiring.HeldAsync();
        await hiring.ScoreAsync(interview, HiringCase.Pal, 2);
        await hiring.Host.DrainAsync();
        (await hiring.Host.DbAsync(db => db.InterviewTracks.SingleAsync())).Pairs.ShouldBe(0);
        await hiring.ScoreAsync(interview, HiringCase.Petra, 3);
        await hiring.Host.DrainAsync();
        var track = await hiring.Host.DbAsync(db => db.InterviewTracks.SingleAsync());
        (track.Pairs, track.Same, track.WithinOne).ShouldBe((2, 0, 2));
        track.BookedAt.ShouldNotBeNull();
        var journey = await hiring.Host.DbAsync(db => db.Journeys.SingleAsync());
        (journey.Furthest >= Stage.Interviewing, journey.Shortlisted, journey.EndedAs).ShouldBe((true, 0, null));
        var csv = await (await hiring.Recruiter.GetAsync("/reports/csv/panel-load?Filter.To=2027-01-01")).Content.ReadAsStringAsync();
        csv.ShouldContain("Pal;1;1;1;0");
    }

    public void Dispose() => _host.Dispose();

    private async Task<List<string>> RowsAsync(string figure, string query = "", Guid? who = null, string role = Roles.Recruiter)
    {
        var text = await (await _host.As(who ?? Ruben, role).GetAsync($"/reports/csv/{figure}{query}")).Content.ReadAsStringAsync();
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    /// <returns>The other manager's vacancy.</returns>
    private Task<Guid> FillAsync() => _host.DbAsync(async db =>
    {
        foreach (var (id, name) in new[] { (Hanna, "Hanna"), (Ruben, "Ruben") })
        {
            var mail = $"{name.ToLowerInvariant()}@nordvik.example";
            db.Add(new Account { Id = id, Name = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant() });
            db.Add(Person.Join(id, new PersonDetails(name, mail)));
        }

        var (own, other) = (Published(Hanna), Published(Ruben));
        db.AddRange(own, other);
        var journeys = Enumerable.Range(0, 12).Select(n => Journey.Start(Guid.CreateVersion7(), n < 10 ? own.Id : other.Id, n < 10 ? "linkedin" : "", Sent)).ToList();
        for (var n = 0; n < 8; n++)
        {
            journeys[n].Reach(Stage.InReview, Sent.AddDays(n + 1));
        }

        for (var n = 0; n < 6; n++)
        {
            journeys[n].Reach(Stage.Shortlisted, Sent.AddDays(10));
        }

        for (var n = 0; n < 4; n++)
        {
            journeys[n].Reach(Stage.Interviewing, Sent.AddDays(14));
        }

        journeys[0].Reach(Stage.Offered, Sent.AddDays(18));
        journeys[1].Reach(Stage.Offered, Sent.AddDays(19));
        journeys[2].Reach(Stage.Offered, Sent.AddDays(20));
        journeys[0].Reach(Stage.Accepted, Sent.AddDays(20));
        journeys[1].Reach(Stage.Accepted, Sent.AddDays(21));
        journeys[2].End(ApplicationStatus.Declined, Sent.AddDays(24));
        journeys[0].Reach(Stage.Hired, Sent.AddDays(30));
        journeys[8].End(ApplicationStatus.Unsuccessful, Sent.AddDays(10));
        journeys[9].End(ApplicationStatus.Unsuccessful, Sent.AddDays(10));
        db.AddRange(journeys);
        await db.SaveChangesAsync();
        return other.Id;
    });

    /// <summary>So many people more, hired for the first vacancy: the panel gave all of them 3, and a review 2, 3, 4, 5 and so on.</summary>
    private Task HiredAsync(int people) => _host.DbAsync(async db =>
    {
        var vacancy = await db.Vacancies.Where(v => v.HiringManagerId == Hanna).Select(v => v.Id).SingleAsync();
        var competency = await db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).FirstAsync();
        for (var n = 0; n < people; n++)
        {
            var (person, journey) = (Guid.CreateVersion7(), Journey.Start(Guid.CreateVersion7(), vacancy, "", Sent));
            journey.Reach(Stage.Hired, Sent.AddDays(30));
            var interview = Evidence.OfApplication(journey.ApplicationId, new Observation(competency, 3, 3, EvidenceSource.Interview, journey.ApplicationId), Sent.AddDays(14));
            interview.CarryOver(person);
            db.AddRange(journey, interview, Evidence.OfPerson(person, new Observation(competency, 1, 3, EvidenceSource.Review, person), Sent), Evidence.OfPerson(person, new Observation(competency, 2 + (n % 4), 3, EvidenceSource.Review, person), Sent.AddDays(40)));
        }

        return await db.SaveChangesAsync();
    });

    private static Vacancy Published(Guid manager)
    {
        var at = Sent.AddDays(-4);
        var vacancy = Vacancy.Draft(new VacancyRole("Relationship manager", Languages.English, RmType.Business, Sector.Banking) { HiringManagerId = manager, RecruiterId = Ruben, Location = "Oslo" }, Ruben, at);
        typeof(Vacancy).GetProperty(nameof(Vacancy.PublishedAt))!.SetValue(vacancy, at);
        return vacancy;
    }
}

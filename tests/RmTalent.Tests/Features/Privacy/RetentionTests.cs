using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.People;
using RmTalent.Features.Privacy;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Vacancies;

namespace RmTalent.Tests.Features.Privacy;

public sealed class RetentionTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly RetentionPolicy FourWeeks = RetentionPolicy.For("NL", new Span(4, KeepUnit.Weeks), 12, LocalisedText.Empty);

    private readonly TestHost _host = new();

    [Fact]
    public void Nothing_is_due_while_an_application_goes_on()
    {
        var clock = Refreshed(new RetentionCase(IsOngoing: true, IsEmployed: false, Today.AddDays(-400), null));
        (clock.Stage, clock.GoesOn, clock.NextOn).ShouldBe((RetentionStage.Ongoing, null, null));
    }

    [Fact]
    public void The_time_runs_from_the_end_and_grace_follows_the_notice()
    {
        var clock = Refreshed(Ended(Today));
        (clock.Stage, clock.KeptUntil, clock.NextOn, clock.GoesOn).ShouldBe((RetentionStage.Kept, new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 6)));

        var late = new DateOnly(2026, 4, 20); // the sweep did not run for three weeks
        clock.Refresh(Ended(Today), FourWeeks, late);
        clock.Notice(late);
        clock.Refresh(Ended(Today), FourWeeks, late);
        (clock.Stage, clock.GoesOn).ShouldBe((RetentionStage.Grace, late.AddDays(7)));
    }

    [Fact]
    public void Consent_lengthens_and_taking_it_back_shortens()
    {
        var clock = Refreshed(Ended(Today), r => r.Consent("2026-1", Today));
        (clock.Stage, clock.KeptUntil, clock.NextOn).ShouldBe((RetentionStage.Pool, Today.AddMonths(12), Today.AddMonths(12).AddDays(-Retention.RenewalDays)));
        clock.EndConsent(Today);
        clock.Refresh(Ended(Today), FourWeeks, Today);
        clock.Stage.ShouldBe(RetentionStage.Kept);
    }

    [Fact]
    public void A_legal_hold_outlasts_policy_and_request()
    {
        var held = Today.AddMonths(6);
        Refreshed(Ended(Today) with { HeldUntil = held }).GoesOn.ShouldBe(held.AddDays(1));
        var asked = Refreshed(Ended(Today) with { HeldUntil = held }, r => r.AskForErasure(Today));
        (asked.Stage, asked.GoesOn, asked.NextOn, asked.HasCome(held), asked.HasCome(held.AddDays(1))).ShouldBe((RetentionStage.Asked, held.AddDays(1), held.AddDays(1), false, true));
    }

    [Fact]
    public void A_month_is_a_month_of_the_calendar()
    {
        new Span(6, KeepUnit.Months).After(new DateOnly(2026, 8, 31)).ShouldBe(new DateOnly(2027, 2, 28));
        new Span(120, KeepUnit.Days).After(new DateOnly(2026, 3, 2)).ShouldBe(new DateOnly(2026, 6, 30));
    }

    [Fact]
    public async Task The_sweep_tells_waits_a_week_erases_and_does_nothing_twice()
    {
        var (application, _) = await WithdrawnAsync("NL");
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(28);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        await _host.DrainAsync();
        var mail = _host.Mails.To("per@example.org");
        mail.Subject.ShouldContain("6 April 2026");
        (await _host.Anonymous().OpenAsync(mail.Link)).QuerySelector("h1")!.TextContent.ShouldBe("What we hold about you");
        _host.Clock.PassDays(6);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(1);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        (await _host.DbAsync(db => db.Applications.CountAsync(a => a.Id == application))).ShouldBe(0);
        var certificate = System.Text.RegularExpressions.Regex.Match(mail.Text, @"/erased/\w+").Value;
        (await _host.Anonymous().OpenAsync(certificate)).Body!.TextContent.ShouldContain("The time for keeping the data was over");
    }

    [Fact]
    public async Task A_stop_in_the_middle_leaves_everything_or_nothing()
    {
        var (application, candidate) = await WithdrawnAsync("NL");
        using (var scope = _host.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var retention = await db.Retentions.SingleAsync(r => r.CandidateId == candidate);
            retention.AskForErasure(Today);
            var policy = await scope.ServiceProvider.GetRequiredService<RetentionBook>().RefreshAsync(retention, default);
            db.Add(ErasureCertificate.Of(retention.CertificateReference, ErasureGround.Asked, policy, new ErasedCounts(0, []), _host.Clock.Now)); // the last step will find it taken
            await db.SaveChangesAsync();
            await Should.ThrowAsync<DbUpdateException>(() => scope.ServiceProvider.GetRequiredService<Eraser>().EraseAsync(retention, policy, ErasureGround.Asked, default));
        }

        (await _host.DbAsync(db => db.Applications.CountAsync(a => a.Id == application))).ShouldBe(1);
        (await _host.DbAsync(db => db.ErasedApplications.CountAsync())).ShouldBe(0);
    }

    [Theory, InlineData("hold"), InlineData("reopened")]
    public async Task Hold_or_return_while_the_erasure_begins_comes_first(string what)
    {
        var (application, candidate) = await WithdrawnAsync("NL");
        using var scope = _host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var retention = await db.Retentions.SingleAsync(r => r.CandidateId == candidate);
        retention.AskForErasure(Today);
        var policy = await scope.ServiceProvider.GetRequiredService<RetentionBook>().RefreshAsync(retention, default);
        await db.SaveChangesAsync();

        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        var answer = what == "hold"
            ? await administrator.SubmitAsync($"/privacy/people/{candidate}", "Place a legal hold", ("Form.Reason", "Claim 12"), ("Form.UntilOn", "2026-05-01"))
            : await administrator.SubmitAsync($"/applications/{application}/reopen", ("Form.Reason", "Withdrew the wrong one"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scope.ServiceProvider.GetRequiredService<Eraser>().EraseAsync(retention, policy, ErasureGround.Asked, default));
        (await _host.DbAsync(d => d.Applications.CountAsync(a => a.Id == application))).ShouldBe(1);
        (await _host.DbAsync(d => d.LegalHolds.CountAsync())).ShouldBe(what == "hold" ? 1 : 0);
    }

    [Fact]
    public async Task Hold_on_one_who_was_merged_holds_the_whole()
    {
        var (application, candidate) = await WithdrawnAsync("NL");
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await administrator.SubmitAsync($"/privacy/people/{candidate}", "Place a legal hold", ("Form.Reason", "Claim 12"), ("Form.UntilOn", "2026-09-01"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = await _host.DbAsync(async db =>
        {
            var other = Candidate.Meet(new ContactDetails("Per Hansen", "per.hansen@example.org", "", "NL", Languages.English));
            var merged = await db.Candidates.SingleAsync(c => c.Id == candidate);
            db.AddRange(other, CandidateMerge.Of(other, [], merged, await db.Applications.Where(a => a.CandidateId == candidate).ToListAsync(), Guid.CreateVersion7(), _host.Clock.Now));
            await db.SaveChangesAsync();
            return other.Id;
        });
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Retentions.ToDictionaryAsync(r => r.CandidateId, r => r.HeldUntil)))[kept].ShouldBe(new DateOnly(2026, 9, 1));
        (await administrator.OpenAsync($"/privacy/people/{candidate}")).Body!.TextContent.ShouldContain("Claim 12");
        (await administrator.OpenAsync("/privacy")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);

        _host.Clock.PassDays(60);
        await _host.SweepAsync<KeepRetentionSweep>();
        _host.Clock.PassDays(20);
        await _host.SweepAsync<KeepRetentionSweep>();
        (await _host.DbAsync(db => db.Applications.CountAsync(a => a.Id == application))).ShouldBe(1);
        var hold = await _host.DbAsync(db => db.LegalHolds.Select(h => h.Id).SingleAsync());
        (await administrator.SubmitAsync($"/privacy/holds/{hold}/lift")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _host.Clock.PassDays(20);
        await _host.SweepAsync<KeepRetentionSweep>();
        await _host.DrainAsync();
        _host.Clock.PassDays(20);
        await _host.SweepAsync<KeepRetentionSweep>();
        (await _host.DbAsync(db => db.Candidates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_talent_pool_ends_with_a_question_and_can_be_renewed()
    {
        var (application, candidate) = await WithdrawnAsync("NL", pool: true);
        _host.Clock.Now = new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(1);
        await _host.DrainAsync();
        var pool = _host.Mails.To("per@example.org").Link;
        pool.ShouldEndWith("/data/pool");
        (await _host.Anonymous().SubmitAsync(pool, "true")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var renewed = await _host.DbAsync(db => db.Retentions.SingleAsync(r => r.CandidateId == candidate));
        (renewed.Stage, renewed.KeptUntil, renewed.ConsentVersion).ShouldBe((RetentionStage.Pool, new DateOnly(2028, 2, 1), PrivacyNotice.Version));
        (await _host.Anonymous().SubmitAsync(pool, "false")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => db.Retentions.Select(r => r.Stage).SingleAsync())).ShouldBe(RetentionStage.Kept);
        (await _host.DbAsync(db => db.Applications.CountAsync(a => a.Id == application))).ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_stops_a_request_and_its_end_lets_it_go_on()
    {
        var (application, candidate) = await WithdrawnAsync("NL");
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await administrator.SubmitAsync($"/privacy/people/{candidate}", "Place a legal hold", ("Form.Reason", ""), ("Form.UntilOn", "2026-05-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.SubmitAsync($"/privacy/people/{candidate}", "Place a legal hold", ("Form.Reason", "Claim 12"), ("Form.UntilOn", "2026-05-01"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var link = await LinkAsync(application);
        (await _host.Anonymous().OpenAsync($"{link}/data/erase")).Body!.TextContent.ShouldContain("A legal hold obliges us");
        (await _host.Anonymous().SubmitAsync($"{link}/data/erase")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var asked = await _host.Anonymous().SubmitAsync($"{link}/data/erase", ("Form.Sure", "true"));
        (await _host.Anonymous().OpenAsync(asked.Headers.Location!.OriginalString)).Body!.TextContent.ShouldContain("2 May 2026");
        (await administrator.OpenAsync("/privacy?Show=Requests")).Body!.TextContent.ShouldContain("Per Hansen");
        (await administrator.OpenAsync("/privacy?Show=Holds")).Body!.TextContent.ShouldContain("Per Hansen");

        _host.Clock.PassDays(30);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        var hold = await _host.DbAsync(db => db.LegalHolds.Select(h => h.Id).SingleAsync());
        (await administrator.SubmitAsync($"/privacy/holds/{hold}/lift")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(1);
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(0);
        (await _host.DbAsync(db => db.LegalHolds.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_employees_application_waits_for_the_last_day_of_work()
    {
        var (application, _) = await GivenAsync("NL", (a, now) =>
        {
            a.Shortlist(now);
            a.BeginInterviews(now);
            a.AwaitDecision(now);
            a.DraftOffer(now);
            a.SendOffer(now);
            a.AcceptOffer(now);
        });
        var person = Guid.CreateVersion7();
        await _host.DbAsync(async db =>
        {
            var hired = await db.Applications.SingleAsync(a => a.Id == application);
            hired.Hire(person, _host.Clock.Now);
            db.Add(new Account { Id = person, Name = "Per", UserName = "per@example.org", Email = "per@example.org" });
            db.Add(Person.Hire(person, new PersonDetails("Per Hansen", "per@example.org"), application, Today));
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
        var link = await LinkAsync(application);
        await _host.Anonymous().SubmitAsync($"{link}/data/erase", ("Form.Sure", "true"));
        _host.Clock.PassDays(400);
        (await _host.SweepAsync<KeepRetentionSweep>()).Acted.ShouldBe(0);
        (await _host.DbAsync(db => db.Retentions.Select(r => r.Stage).SingleAsync())).ShouldBe(RetentionStage.Employed);

        await _host.DbAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == person)).Leave(new DateOnly(2027, 4, 5));
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
        _host.Clock.PassDays(1);
        await _host.SweepAsync<KeepRetentionSweep>();
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(0);
        (await _host.DbAsync(db => db.People.CountAsync(p => p.Id == person))).ShouldBe(1);
    }

    [Fact]
    public async Task Erasing_what_goes_on_withdraws_it_first_and_counts_it()
    {
        var (application, _) = await GivenAsync("NO", (a, now) => a.Shortlist(now));
        var link = await LinkAsync(application);
        var asked = await _host.Anonymous().SubmitAsync($"{link}/data/erase", ("Form.Sure", "true"));
        (await _host.Anonymous().OpenAsync(asked.Headers.Location!.OriginalString)).Body!.TextContent.ShouldContain("within the hour everything is gone");
        (await _host.SweepAsync<KeepRetentionSweep>()).Failed.ShouldBe(0);
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(1);
        await _host.DrainAsync();
        await _host.SweepAsync<KeepRetentionSweep>();
        (await _host.DbAsync(db => db.Applications.CountAsync())).ShouldBe(0);
        var counted = await _host.DbAsync(db => db.ErasedApplications.SingleAsync());
        (counted.Reached, counted.EndedAs, counted.Source, counted.Month).ShouldBe((RmTalent.Features.Reporting.Stage.Shortlisted, ApplicationStatus.Withdrawn, "finn", new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public async Task Corrections_are_facts_without_the_words()
    {
        var (application, candidate) = await GivenAsync("NO", (_, _) => { });
        var link = await LinkAsync(application);
        (await _host.Anonymous().SubmitAsync($"{link}/data/correct", ("Form.Email", "nowhere"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _host.Anonymous().SubmitAsync($"{link}/data/correct", ("Form.Name", "Per Hauge"), ("Form.Email", "hauge@example.org"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Candidates.Select(c => c.Name).SingleAsync())).ShouldBe("Per Hauge");
        var facts = await _host.DbAsync(db => db.Set<FactRow>().Where(f => f.SubjectId == candidate && f.Name == nameof(CandidateCorrected)).Select(f => f.Payload).ToListAsync());
        facts.Count.ShouldBe(2);
        facts.ShouldAllBe(f => !f.Contains("Hauge", StringComparison.OrdinalIgnoreCase));
        _host.Mails.To("per@example.org").Subject.ShouldBe("Your contact details were changed");
    }

    [Fact]
    public async Task A_policy_is_changed_with_a_reason_and_dates_follow()
    {
        var (_, candidate) = await WithdrawnAsync("NL");
        var administrator = _host.As(Guid.CreateVersion7(), Roles.Administrator);
        (await _host.As(Guid.CreateVersion7(), Roles.Recruiter).GetAsync("/privacy/policies/NL")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.SubmitAsync("/privacy/policies/NL", ("Form.Length", "8"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.SubmitAsync("/privacy/policies/NL", ("Form.Length", "8"), ("Form.Reason", "Counsel's advice of March"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.SweepAsync<KeepRetentionSweep>();
        (await _host.DbAsync(db => db.Retentions.Where(r => r.CandidateId == candidate).Select(r => r.KeptUntil).SingleAsync())).ShouldBe(Today.AddDays(56));
        (await administrator.OpenAsync("/privacy/policies")).Body!.TextContent.ShouldContain("Counsel's advice of March");
        (await administrator.OpenAsync("/privacy")).Body!.TextContent.ShouldContain("Netherlands keeps for 8 weeks");
    }

    public void Dispose() => _host.Dispose();

    private static RetentionCase Ended(DateOnly on) => new(IsOngoing: false, IsEmployed: false, on, null);

    private static Retention Refreshed(RetentionCase now, Action<Retention>? first = null)
    {
        var retention = Retention.Of(Guid.CreateVersion7());
        first?.Invoke(retention);
        retention.Refresh(now, FourWeeks, Today);
        return retention;
    }

    private Task<(Guid Application, Guid Candidate)> WithdrawnAsync(string country, bool pool = false) => GivenAsync(country, (a, now) => a.Withdraw(LeavingReason.OtherJob, now), pool);

    private async Task<(Guid Application, Guid Candidate)> GivenAsync(string country, Action<Application, DateTimeOffset> then, bool pool = false)
    {
        var ids = await _host.DbAsync(async db =>
        {
            var manager = new Account { Name = "Hanna", UserName = "hanna@example.org", Email = "hanna@example.org" };
            var vacancy = GivenVacancy.In(VacancyStatus.Published, manager.Id, await db.Set<RmTalent.Features.Competencies.Competency>().Select(c => c.Id).FirstAsync());
            var candidate = Candidate.Meet(new ContactDetails("Per Hansen", "per@example.org", "", country, "en"));
            var application = Application.Submit(vacancy.Id, candidate.Id, new Submission(Dossier.Empty, null, "finn", PrivacyNotice.Version, pool), _host.Clock.Now);
            then(application, _host.Clock.Now);
            db.AddRange(manager, Person.Join(manager.Id, new PersonDetails("Hanna", "hanna@example.org")), vacancy, candidate, application);
            await db.SaveChangesAsync();
            return (application.Id, candidate.Id);
        });
        await _host.DrainAsync();
        return ids;
    }

    private async Task<string> LinkAsync(Guid applicationId)
    {
        using var scope = _host.Services.CreateScope();
        var token = scope.ServiceProvider.GetRequiredService<AccessLinks>().Issue(CandidateLink.Purpose, applicationId, CandidateLink.ValidFor);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return CandidateLink.UrlOf(token);
    }
}

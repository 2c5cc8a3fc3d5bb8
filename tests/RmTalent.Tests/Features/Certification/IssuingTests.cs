using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Tests.Platform.Pdf;

namespace RmTalent.Tests.Features.Certification;

public sealed class IssuingTests : IDisposable
{
    private readonly TestHost _host = new();

    [Fact]
    public async Task Days_of_what_was_completed_are_those_of_the_place()
    {
        var (learner, lateAtNight) = (await _host.PersonAsync("Nora Lie"), new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero));
        await _host.GivenAsync(RmTalent.Features.Learning.Completion.Of(learner, new(RmTalent.Features.Learning.LearningKind.Module, Guid.CreateVersion7(), new("Late"), [], 10), Guid.CreateVersion7(), lateAtNight));
        (await _host.AsTrainer().OpenAsync($"/certificates/issue?person={learner}")).Body!.TextContent.ShouldContain("Late (1 Mar 2026)");
    }

    [Fact]
    public async Task Trainer_issues_one_by_hand_and_the_learner_hears_of_it()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie", "nb"), await _host.TemplateAsync());

        var response = await _host.AsTrainer().SubmitAsync($"/certificates/issue?person={learner}", ("Form.TemplateId", template.ToString()));
        await _host.DrainAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var award = await _host.DbAsync(db => db.Awards.SingleAsync());
        award.Number.ShouldMatch("^[A-Z]+-2026-[0-9]{6}$");
        (award.Snapshot.Learner, award.Snapshot.Language, award.ValidUntil).ShouldBe(("Nora Lie", "nb", new DateOnly(2027, 3, 2)));
        award.Snapshot.Statement.Nb.ShouldBe($"har bestått Hvitvasking i {award.Snapshot.Organisation}");
        var mail = _host.Mails.To($"{learner:N}@example.org");
        mail.Subject.ShouldBe("Beviset ditt: Hvitvasking");
        mail.Link.ShouldBe($"/certificates/{award.Id}");
    }

    [Fact]
    public async Task Downloads_are_the_same_bytes_whatever_happens_to_the_template()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync());
        var award = await _host.AwardAsync(template, learner);
        var client = _host.As(learner, Roles.RelationshipManager);

        var before = await client.GetByteArrayAsync($"/certificates/{award.Id}/pdf");
        await _host.AsTrainer().SubmitAsync($"/certificates/templates/{template}", ("Form.TitleEn", "Something else"), ("Form.Palette", "Burgundy"));
        _host.Clock.PassDays(500);
        var after = await client.GetByteArrayAsync($"/certificates/{award.Id}/pdf");

        after.ShouldBe(before);
        Convert.ToHexStringLower(SHA256.HashData(after)).ShouldBe(award.PdfSha256);
        using var pdf = new PdfTools(after);
        pdf.Text().ShouldContain("Nora Lie");
        pdf.ScannedQrCode().ShouldBe(award.Snapshot.VerifyUrl);
        award.Snapshot.VerifyUrl.ShouldEndWith($"/verify/{award.Code}");
    }

    [Fact]
    public async Task Learner_never_reaches_the_certificate_of_another()
    {
        var award = await _host.AwardAsync(await _host.TemplateAsync(), await _host.PersonAsync("Nora Lie"));
        var other = _host.As(await _host.PersonAsync("Lars Dahl"), Roles.RelationshipManager);

        foreach (var path in new[] { "", "/pdf" })
        {
            (await other.GetAsync($"/certificates/{award.Id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.GetAsync($"/certificates/{Guid.CreateVersion7()}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await other.GetAsync($"/certificates/{award.Id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await other.GetAsync("/certificates/mine")).Content.ReadAsStringAsync()).ShouldNotContain(award.Number);
    }

    [Fact]
    public async Task Line_manager_sees_the_teams_certificates_and_no_others()
    {
        var manager = await _host.PersonAsync("Hanna Berg");
        var template = await _host.TemplateAsync();
        var mine = await _host.AwardAsync(template, await _host.PersonAsync("Nora Lie", manager: manager));
        var foreign = await _host.AwardAsync(template, await _host.PersonAsync("Lars Dahl"));
        var client = _host.As(manager, Roles.LineManager);

        (await client.GetAsync($"/certificates/{mine.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync($"/certificates/{foreign.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rule_issues_once_for_each_completion_however_often_it_is_told()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync());
        var course = await GivenCourse();
        await _host.GivenAsync(IssueRule.OnLearning(template, LearningKind.Course, course.Id));
        var completion = Completion.Of(learner, course, Guid.CreateVersion7(), _host.Clock.Now, 92);
        await _host.GivenAsync(completion);
        await _host.DrainAsync();

        await Handle(new LearningCompleted(learner, LearningKind.Course, course.Id, 92), completion.Id);
        var first = await _host.DbAsync(db => db.Awards.SingleAsync());
        (first.Snapshot.Achievement.En, first.Snapshot.ScorePercent, first.Snapshot.Hours, first.IssuerId).ShouldBe(("Clean money", 92m, 1.5m, null));

        await _host.GivenAsync(Completion.Of(learner, course, Guid.CreateVersion7(), _host.Clock.Now));
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Awards.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Archived_template_issues_nothing()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync());
        var course = await GivenCourse();
        await _host.GivenAsync(IssueRule.OnLearning(template, LearningKind.Course, course.Id));
        await _host.AsTrainer().SubmitAsync($"/certificates/templates/{template}/archive");
        await _host.GivenAsync(Completion.Of(learner, course, Guid.CreateVersion7(), _host.Clock.Now));
        await _host.DrainAsync();

        (await _host.DbAsync(db => db.Awards.AnyAsync())).ShouldBeFalse();
        (await _host.AsTrainer().OpenAsync($"/certificates/issue?person={learner}")).QuerySelector($"option[value='{template}']").ShouldBeNull();
    }

    [Fact]
    public async Task Class_gets_its_certificates_and_a_rule_adds_none()
    {
        var (template, course) = (await _host.TemplateAsync(), await GivenCourse());
        var (there, late) = (await _host.PersonAsync("Nora Lie"), await _host.PersonAsync("Lars Dahl"));
        await _host.GivenAsync(IssueRule.OnLearning(template, LearningKind.Course, course.Id));
        var session = RmTalent.Features.Learning.Sessions.Session.Plan(course.Id, new SessionTerms(_host.Clock.Now.AddHours(-4), _host.Clock.Now.AddHours(-1), "Oslo", "", 10, [Given.Trainer]));
        session.Enrol(there, _host.Clock.Now.AddDays(-3));
        session.Enrol(late, _host.Clock.Now.AddDays(-3));
        var completion = session.Attend(there, Attendance.Full, Given.Trainer, course, _host.Clock.Now)!;
        session.Attend(late, Attendance.Partial, Given.Trainer, course, _host.Clock.Now);
        await _host.GivenAsync(session, completion);

        var trainer = _host.AsTrainer();
        var page = await trainer.OpenAsync($"/certificates/bulk?session={session.Id}");
        page.QuerySelectorAll("[name='Form.PersonIds'][checked]").Select(c => c.GetAttribute("value")).ShouldBe([there.ToString()]);
        var response = await trainer.SubmitAsync($"/certificates/bulk?session={session.Id}", page, null, [("Form.TemplateId", template.ToString())]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();

        (await _host.DbAsync(db => db.Awards.Select(a => a.PersonId).ToListAsync())).ShouldBe([there]);
        (await _host.AsTrainer().OpenAsync(response.Headers.Location!.ToString())).QuerySelector("#progress")!.HasAttribute("data-poll").ShouldBeFalse();
    }

    [Fact]
    public async Task Bulk_goes_on_after_the_program_was_stopped_and_issues_none_twice()
    {
        var template = await _host.TemplateAsync();
        List<Guid> people = [];
        foreach (var n in Enumerable.Range(1, 7))
        {
            people.Add(await _host.PersonAsync($"Learner {n}"));
        }

        var (bulk, orders) = BulkIssue.Start(template, null, [.. people.Select(p => new OrderedPerson(p, Occasions.ByHand()))], Given.Trainer, _host.Clock.Now);
        await _host.GivenAsync([bulk, .. orders]);

        using var stop = new CancellationTokenSource();
        using (var dying = _host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IPdfEngine>(new StopsAfter(3, stop)))))
        {
            await Should.ThrowAsync<OperationCanceledException>(() => dying.Services.GetRequiredService<FactDispatcher>().RunAsync(stop.Token));
        }

        (await _host.DbAsync(db => db.Awards.CountAsync())).ShouldBe(3);
        (await Progress(bulk.Id)).ShouldContain("data-poll=\"2\"");
        await _host.DrainAsync();

        var awards = await _host.DbAsync(db => db.Awards.AsNoTracking().ToListAsync());
        awards.Select(a => a.PersonId).ShouldBe(people, ignoreOrder: true);
        awards.Select(a => a.Number).Distinct(StringComparer.Ordinal).Count().ShouldBe(7);
        _host.Mails.Count.ShouldBe(7);
        (await _host.DbAsync(db => db.CertificateOrders.CountAsync(o => o.State == OrderState.Issued && o.AwardId != null))).ShouldBe(7);
    }

    [Fact]
    public async Task Order_that_cannot_be_filled_says_so_and_is_tried_again()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync());
        var (bulk, orders) = BulkIssue.Start(template, null, [new OrderedPerson(learner, Occasions.ByHand())], Given.Trainer, _host.Clock.Now);
        await _host.GivenAsync([bulk, .. orders]);
        await _host.AsTrainer().SubmitAsync($"/certificates/templates/{template}/archive");
        await _host.DrainAsync();
        (await Progress(bulk.Id)).ShouldContain("This template is archived");

        await _host.AsTrainer().SubmitAsync($"/certificates/templates/{template}/archive");
        (await _host.AsTrainer().SubmitAsync($"/certificates/bulk/{bulk.Id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Awards.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Reissue_takes_the_present_name_and_leads_from_the_old_one_to_the_new_one()
    {
        var learner = await _host.PersonAsync("Nora Lie");
        var old = await _host.AwardAsync(await _host.TemplateAsync(), learner);
        await _host.DbAsync(async db =>
        {
            var person = await db.Set<RmTalent.Features.People.Person>().SingleAsync(p => p.Id == learner);
            person.Describe(new RmTalent.Features.People.PersonDetails("Nora Lie Moen", person.Email));
            return await db.SaveChangesAsync();
        });
        _host.Clock.PassDays(10);

        (await _host.AsTrainer().SubmitAsync($"/certificates/{old.Id}/reissue")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.AsTrainer().SubmitAsync($"/certificates/{old.Id}/reissue")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var newer = await _host.DbAsync(db => db.Awards.SingleAsync(a => a.Id != old.Id));
        (newer.Snapshot.Learner, newer.ValidUntil, newer.IssuedOn).ShouldBe(("Nora Lie Moen", old.ValidUntil, old.IssuedOn.AddDays(10)));
        (await _host.FindAsync(old.Id)).ReplacedById.ShouldBe(newer.Id);
    }

    [Fact]
    public async Task Person_holds_several_of_the_same_kind_unless_the_new_one_takes_the_place_of_an_older()
    {
        var (learner, template) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync());
        var first = await _host.AwardAsync(template, learner);
        var foreign = await _host.AwardAsync(template, await _host.PersonAsync("Lars Dahl"));
        var trainer = _host.AsTrainer();

        (await trainer.SubmitAsync($"/certificates/issue?person={learner}", ("Form.TemplateId", template.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.FindAsync(first.Id)).ReplacedById.ShouldBeNull();
        (await trainer.SubmitAsync($"/certificates/issue?person={learner}", ("Form.TemplateId", template.ToString()), ("Form.ReplacesId", foreign.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var answer = await trainer.SubmitAsync($"/certificates/issue?person={learner}", ("Form.TemplateId", template.ToString()), ("Form.ReplacesId", first.Id.ToString()));

        var newest = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        (await _host.FindAsync(first.Id)).ReplacedById.ShouldBe(newest);
        (await _host.DbAsync(db => db.Awards.CountAsync(a => a.PersonId == learner))).ShouldBe(3);
    }

    [Fact]
    public async Task Learner_is_reminded_three_times_and_not_of_what_is_revoked()
    {
        var template = await _host.TemplateAsync();
        var (learner, other) = (await _host.PersonAsync("Nora Lie"), await _host.PersonAsync("Lars Dahl"));
        await _host.AwardAsync(template, learner);
        await _host.ChangeAsync((await _host.AwardAsync(template, other)).Id, a => a.Revoke("No", Given.Trainer, _host.Clock.Now));
        await _host.DrainAsync();
        var before = _host.Mails.Count;

        for (var day = 0; day < 380; day++)
        {
            _host.Clock.PassDays(1);
            if (day is > 295 and < 370)
            {
                (await _host.SweepAsync<RemindOfExpiry>()).Error.ShouldBeNull();
                (await _host.SweepAsync<RemindOfExpiry>()).Acted.ShouldBe(0);
            }
        }

        await _host.DrainAsync();
        _host.Mails.Skip(before).Select(m => m.To).ShouldBe(Enumerable.Repeat($"{learner:N}@example.org", 3));
    }

    public void Dispose() => _host.Dispose();

    private async Task<LearningItem> GivenCourse()
    {
        var course = Course.Design(new CourseWords(new LocalisedText("Clean money"), LocalisedText.Empty, 90, []));
        await _host.GivenAsync(course);
        return course.Item;
    }

    private async Task<string> Progress(Guid bulk) => await (await _host.AsTrainer().GetAsync($"/certificates/bulk/{bulk}")).Content.ReadAsStringAsync();

    private async Task Handle(LearningCompleted fact, Guid completion)
    {
        using var scope = _host.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<OnLearningCompleted>().HandleAsync(fact, new FactContext(0, completion, _host.Clock.Now, null), default);
        await scope.ServiceProvider.GetRequiredService<RmTalent.Platform.Data.AppDbContext>().SaveChangesAsync();
    }

    /// <summary>Lets so many documents be drawn, then the program stops in the middle of the next.</summary>
    private sealed class StopsAfter(int documents, CancellationTokenSource stop) : IPdfEngine
    {
        private int _drawn;

        public void Render(Document document, Stream to)
        {
            if (_drawn++ == documents)
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }

            CompiledEngine.Instance.Render(document, to);
        }
    }
}

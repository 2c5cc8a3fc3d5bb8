using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Licences;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using Away = RmTalent.Features.People.Leave;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class LicenceTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _manager = Guid.CreateVersion7();
    private readonly Guid _rm = Guid.CreateVersion7();

    [Fact]
    public async Task Licence_is_gained_by_training_and_experience_and_lost_when_the_training_expires()
    {
        await GivenAsync(startsOn: new DateOnly(2025, 10, 8), months: 6);
        (await StateAsync()).ShouldBe(LicenceState.Supervised);
        await PassAsync();
        (await StateAsync()).ShouldBe(LicenceState.Supervised); // a month is missing
        _host.Clock.Now = new DateTimeOffset(2026, 4, 8, 8, 0, 0, TimeSpan.Zero);
        (await _host.SweepAsync<KeepLicences>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<KeepLicences>()).Acted.ShouldBe(0);
        (await StateAsync()).ShouldBe(LicenceState.Licensed);
        await _host.DrainAsync();
        _host.Mails.Count(m => m.Subject == "You may serve clients on your own").ShouldBe(1);
        _host.Mails.Count(m => m.To == "hanna@example.org" && m.Subject.Contains("Nora Lie may serve clients on their own", StringComparison.Ordinal)).ShouldBe(1);

        _host.Clock.Now = (await _host.DbAsync(db => db.Assignments.SingleAsync(a => a.IsCurrent))).ExpiresAt!.Value.AddHours(9);
        await _host.SweepAsync<ExpireTraining>();
        await _host.DrainAsync();
        (await StateAsync()).ShouldBe(LicenceState.Supervised);
        (await FactsAsync()).ShouldBe([nameof(LicenceAsked), nameof(LicenceGained), nameof(LicenceLost)]);
        var page = await _host.As(_rm, Roles.RelationshipManager).OpenAsync($"/licences/{_rm}");
        page.Body!.TextContent.ShouldContain("No: clients may be served only under supervision.");
        page.Body.TextContent.ShouldContain("and has to be repeated.");
        page.Body.TextContent.ShouldContain("Hanna Berg");
        (await _host.As(_manager, Roles.LineManager).OpenAsync("/")).Body!.TextContent.ShouldContain("1 person in your team may serve clients only under supervision");
    }

    [Fact]
    public async Task Experience_counts_from_the_first_day_without_leave_and_with_credit()
    {
        await GivenAsync(startsOn: new DateOnly(2025, 12, 2), months: 6);
        await PassAsync();
        await _host.GivenAsync(Away.Take(_rm, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 10), LeaveKind.Parental));
        await _host.DrainAsync();
        (await AnswerAsync()).Reasons.Single(r => r.Ground == LicenceGround.Experience).ShouldSatisfyAllConditions(
            r => r.On.ShouldBe(new DateOnly(2026, 6, 12)), r => r.Have.ShouldBe(2), r => r.IsMet.ShouldBeFalse());

        var manager = _host.As(_manager, Roles.LineManager);
        (await manager.SubmitAsync($"/licences/{_rm}/supervision", ("Form.CreditedMonths", "4"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // says no reason
        (await manager.SubmitAsync($"/licences/{_rm}/supervision", ("Form.CreditedMonths", "4"), ("Form.Reason", "Four months at the sister bank, letter seen"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync()).ShouldBe(LicenceState.Licensed);
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).GetAsync($"/licences/{_rm}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.As(_rm, Roles.LineManager).GetAsync($"/licences/{_rm}/supervision")).StatusCode.ShouldBe(HttpStatusCode.NotFound); // not one's own
    }

    [Fact]
    public async Task Narrowest_rule_decides_and_a_qualification_can_be_one_of_several()
    {
        await GivenAsync(startsOn: new DateOnly(2020, 1, 1), months: 6);
        await PassAsync();
        (await StateAsync()).ShouldBe(LicenceState.Licensed);
        var (cfa, cfp) = await _host.DbAsync(async db => ((await db.Schemes.SingleAsync(s => s.Code == "CFA")).Id, (await db.Schemes.SingleAsync(s => s.Code == "CFP")).Id));
        var narrow = LicenceRule.Draft(new LicenceTerms("NO", RmType.Business, [], [cfa, cfp], 0, 48, 0));
        narrow.PutInForce();
        await _host.GivenAsync(narrow);
        await _host.DrainAsync();
        await _host.SweepAsync<KeepLicences>();
        (await AnswerAsync()).Reasons.ShouldHaveSingleItem().What.En.ShouldBe("CFA, CFP");

        var held = Credential.Claim(_rm, new CredentialDetails(cfp, "77", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), new DateOnly(2026, 3, 2));
        await _host.GivenAsync(held);
        await _host.DrainAsync();
        (await StateAsync()).ShouldBe(LicenceState.Supervised);
        (await _host.As(Guid.CreateVersion7(), Roles.Trainer).SubmitAsync($"/credentials/{held.Id}/verify", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        (await StateAsync()).ShouldBe(LicenceState.Licensed);
        (await AnswerAsync()).Until.ShouldBe(new DateOnly(2026, 12, 31));
        _host.Clock.Now = new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.Zero);
        await _host.SweepAsync<KeepLicences>();
        (await StateAsync()).ShouldBe(LicenceState.Supervised);
    }

    [Fact]
    public async Task Trainer_keeps_the_rules_and_two_alike_are_refused()
    {
        await GivenAsync(startsOn: new DateOnly(2020, 1, 1), months: 6);
        var trainer = _host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync("/licence-rules/new", ("Form.MinimumMonths", "60"), ("Form.MaximumMonths", "48"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync("/licence-rules/new", ("Form.MinimumMonths", "3"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = await _host.DbAsync(db => db.LicenceRules.Where(r => r.MinimumMonths == 3).Select(r => r.Id).SingleAsync());
        (await trainer.SubmitAsync($"/licence-rules/{id}/in-force", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.SubmitAsync($"/licence-rules/{id}", ("Form.RmType", "Personal"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"/licence-rules/{id}/in-force", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"/licence-rules/{id}/retire", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.OpenAsync("/licence-rules")).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        (await trainer.OpenAsync("/licences")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await (await trainer.GetAsync("/licences/csv")).Content.ReadAsStringAsync()).ShouldContain("Nora Lie");
    }

    [Fact]
    public void Mails_read_well_in_three_languages()
    {
        var licence = Licence.Of(Guid.Empty);
        Reader To(string name, Guid id, string language) => new(id, name, "x@example.org", language, "Europe/Oslo");
        licence.Take(new LicenceAnswer(Guid.CreateVersion7(), new DateOnly(2026, 3, 2), [], null), null);
        MailSnapshot.Matches("licence-gained", l => LicenceMails.Changed(To("Nora Lie", Guid.Empty, l), Guid.Empty, "Nora Lie", licence));
        licence.Take(new LicenceAnswer(Guid.CreateVersion7(), new DateOnly(2026, 4, 2), [new LicenceReason(LicenceGround.Training, false, new LocalisedText("AML"))], null), null);
        MailSnapshot.Matches("licence-lost", l => LicenceMails.Changed(To("Nora Lie", Guid.Empty, l), Guid.Empty, "Nora Lie", licence));
        MailSnapshot.Matches("licence-lost-manager", l => LicenceMails.Changed(To("Hanna Berg", _manager, l), Guid.Empty, "Nora Lie", licence));
    }

    public void Dispose() => _host.Dispose();

    private async Task GivenAsync(DateOnly startsOn, int months)
    {
        await _host.GivenAsync(Person.Join(_manager, new PersonDetails("Hanna Berg", "hanna@example.org")), Given.Rm(_rm, "Nora Lie", _manager, startsOn));
        var duty = Given.Published(_host.Clock.Now);
        await _host.GivenAsync(duty);
        var rule = LicenceRule.Draft(new LicenceTerms("", null, [duty.Id], [], months, 48, 0));
        rule.PutInForce();
        await _host.GivenAsync(rule);
        await _host.SweepAsync<AssignTraining>();
        await _host.DrainAsync();
        await _host.SweepAsync<KeepLicences>();
        await _host.DrainAsync();
    }

    private async Task PassAsync()
    {
        await _host.GivenAsync(Completion.Of(_rm, Given.Exam, Guid.CreateVersion7(), _host.Clock.Now, 90));
        await _host.DrainAsync();
    }

    private Task<LicenceState> StateAsync() => _host.DbAsync(db => db.Licences.Where(l => l.PersonId == _rm).Select(l => l.State).SingleAsync());

    private Task<LicenceAnswer> AnswerAsync() => _host.DbAsync(db => db.Licences.Where(l => l.PersonId == _rm).Select(l => l.Answer!).SingleAsync());

    private Task<List<string>> FactsAsync() => _host.DbAsync(db => db.Set<FactRow>().Where(f => f.Subject == nameof(Licence)).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync());
}

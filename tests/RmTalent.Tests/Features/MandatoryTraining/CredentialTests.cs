using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class CredentialTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly TestHost _host = new();
    private readonly Guid _rm = Guid.CreateVersion7();

    [Theory]
    [InlineData(36, 7, 1, "2024-03-10", "2026-03-02", "2023-07-01", "2026-06-30")] // CTP: three years from 1 July
    [InlineData(36, 7, 1, "2024-03-10", "2026-07-01", "2026-07-01", "2029-06-30")]
    [InlineData(36, 7, 1, "2024-07-01", "2026-03-02", "2024-07-01", "2027-06-30")]
    [InlineData(12, 1, 1, "2020-05-01", "2026-03-02", "2026-01-01", "2026-12-31")] // CFA and IDD: the calendar year
    [InlineData(12, 1, 1, "2026-03-02", "2026-03-02", "2026-01-01", "2026-12-31")]
    public void Periods_follow_each_other_from_the_one_in_which_it_was_gained(int months, int startMonth, int startDay, string held, string day, string from, string to) =>
        new CpdRule(36, CpdUnit.Credits, months, startMonth, startDay).PeriodOf(Day(held), Day(day)).ShouldBe(new CpdPeriod(Day(from), Day(to)));

    [Fact]
    public async Task One_activity_counts_for_several_schemes_and_the_balance_says_what_is_missing()
    {
        var (cfa, idd) = (await HoldsAsync("CFA"), await HoldsAsync("IDD"));
        var me = _host.As(_rm, Roles.RelationshipManager);
        var bad = await me.SubmitAsync("/my-credentials/cpd/new", ("Form.Title", "Ethics day"), ("Form.DoneOn", "2026-03-09"), ("Form.Hours", "2"), ($"Form.Credits[{cfa}]", "1.5"));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // lies ahead
        (await bad.HtmlAsync()).QuerySelector($"[name='Form.Credits[{cfa}]']")!.GetAttribute("value").ShouldBe("1.5");
        (await me.SubmitAsync("/my-credentials/cpd/new", ("Form.Title", "Ethics day"), ("Form.DoneOn", "2026-02-20"), ("Form.Hours", "2"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // for no scheme
        (await me.SubmitAsync("/my-credentials/cpd/new", ("Form.Title", "Ethics day"), ("Form.DoneOn", "2026-02-20"), ("Form.Hours", "2"), ("Form.Category", "Ethics"),
            ($"Form.Credits[{cfa}]", "1.5"), ($"Form.Credits[{idd}]", "2"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await me.SubmitAsync("/my-credentials/cpd/new", ("Form.Title", "Last year"), ("Form.DoneOn", "2025-12-31"), ("Form.Hours", "9"), ($"Form.Credits[{idd}]", "9"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var balances = await _host.DbAsync(db => new CpdLedger(db).BalancesAsync([_rm], Today, default));
        balances.Select(b => (b.Scheme, b.Counted, b.Shortfall, b.EthicsShortfall)).ShouldBe([("CFA", 1.5m, 18.5m, 0.5m), ("IDD", 2m, 13m, 0m)]);
        (await me.OpenAsync("/my-credentials")).Body!.TextContent.ShouldContain("13 hours still missing until");
        (await _host.As(Guid.CreateVersion7(), Roles.Trainer).OpenAsync("/credentials/cpd")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await _host.As(Guid.CreateVersion7(), Roles.LineManager).OpenAsync("/credentials/cpd")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Completed_learning_is_proposed_once_and_counts_when_its_owner_says_so()
    {
        var idd = await HoldsAsync("IDD");
        await HoldsAsync("AFR"); // asks for nothing
        var course = new LearningItem(LearningKind.Course, Guid.CreateVersion7(), new LocalisedText("Product oversight", "Produkttilsyn"), [], 90);
        await _host.GivenAsync(Completion.Of(_rm, course, Guid.CreateVersion7(), _host.Clock.Now));
        await _host.DrainAsync();
        var entry = await _host.DbAsync(db => db.CpdEntries.Include(e => e.Credits).SingleAsync());
        (entry.State, entry.Hours, entry.Credits.Single().SchemeId).ShouldBe((CpdState.Proposed, 1.5m, idd));
        (await _host.DbAsync(db => new CpdLedger(db).BalancesAsync([_rm], Today, default))).Single().Counted.ShouldBe(0);
        var me = _host.As(_rm, Roles.RelationshipManager);
        (await me.SubmitAsync($"/my-credentials/cpd/{entry.Id}", ($"Form.Credits[{idd}]", "1.25"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => new CpdLedger(db).BalancesAsync([_rm], Today, default))).Single().Counted.ShouldBe(1.25m);
        (await _host.DbAsync(db => db.CpdEntries.Select(e => e.Title.Nb).SingleAsync())).ShouldBe("Produkttilsyn");
        (await me.SubmitAsync($"/my-credentials/cpd/{entry.Id}/dismiss", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.As(Guid.CreateVersion7(), Roles.RelationshipManager).GetAsync($"/my-credentials/cpd/{entry.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Holder_notes_it_a_trainer_looks_and_reminders_come_before_the_end()
    {
        await PersonAsync();
        var scheme = await SchemeAsync("CFA");
        var me = _host.As(_rm, Roles.RelationshipManager);
        (await me.SubmitAsync("/my-credentials/new", ("Form.SchemeId", scheme.ToString()), ("Form.ValidFrom", "2026-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await me.SubmitAsync("/my-credentials/new", ("Form.SchemeId", scheme.ToString()), ("Form.Number", "C-1"), ("Form.ValidFrom", "2026-01-01"), ("Form.ValidTo", "2025-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await me.SubmitAsync("/my-credentials/new", ("Form.SchemeId", scheme.ToString()), ("Form.Number", "C-1"), ("Form.ValidFrom", "2026-01-01"), ("Form.ValidTo", "2026-06-30"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = await _host.DbAsync(db => db.Credentials.Select(c => c.Id).SingleAsync());
        (await _host.As(_rm, Roles.Trainer).SubmitAsync($"/credentials/{id}/verify", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // one's own
        var trainer = _host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.OpenAsync("/credentials?Filter.View=ToVerify")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await trainer.SubmitAsync($"/credentials/{id}/reject", ("Form.Reason", "No proof"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await me.OpenAsync($"/my-credentials/{id}")).Body!.TextContent.ShouldContain("No proof");
        var seen = await trainer.GetAsync($"/credentials/{id}");
        (await me.SubmitAsync($"/my-credentials/{id}", ("Form.Number", "C-2"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"/credentials/{id}/verify", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.GetAsync($"/credentials/{id}/proof")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await trainer.GetAsync("/credentials/csv")).Content.ReadAsStringAsync()).ShouldContain("C-2");
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);

        await _host.DrainAsync();
        var before = _host.Mails.Count;
        for (var day = 0; day < 130; day++)
        {
            _host.Clock.PassDays(1);
            (await _host.SweepAsync<RemindOfCredentials>()).Failed.ShouldBe(0);
            (await _host.SweepAsync<RemindOfCredentials>()).Acted.ShouldBe(0);
        }

        await _host.DrainAsync();
        _host.Mails.Skip(before).Count(m => m.Subject.Contains("Chartered Financial Analyst ends on", StringComparison.Ordinal)).ShouldBe(4); // 90, 30 and 7 days before, and on the day
    }

    [Fact]
    public async Task Trainer_keeps_the_schemes()
    {
        var trainer = _host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await trainer.SubmitAsync("/credential-schemes/new", ("Form.Code", "ACI"), ("Form.Name", "Dealing"), ("Form.AsksForCpd", "true"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // no amount
        (await trainer.SubmitAsync("/credential-schemes/new", ("Form.Code", "ACI"), ("Form.Name", "Dealing"), ("Form.AsksForCpd", "true"), ("Form.Amount", "10"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync("/credential-schemes/new", ("Form.Code", "ACI"), ("Form.Name", "Dealing again"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var id = await SchemeAsync("ACI");
        (await trainer.SubmitAsync($"/credential-schemes/{id}", ("Form.Amount", "12"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => db.Schemes.SingleAsync(s => s.Id == id))).Cpd!.Amount.ShouldBe(12);
        (await trainer.SubmitAsync($"/credential-schemes/{id}/archive", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.OpenAsync("/credential-schemes")).Body!.TextContent.ShouldContain("20 credits a year, from");
    }

    [Fact]
    public void Only_what_the_table_allows_is_possible()
    {
        var by = Guid.CreateVersion7();
        (CredentialState To, Action<Credential> Do)[] verbs =
        [
            (CredentialState.Claimed, c => c.Correct(new CredentialDetails(Guid.Empty, "2", Today, null), Today)),
            (CredentialState.Verified, c => c.Verify(by, _host.Clock.Now)),
            (CredentialState.Rejected, c => c.Reject("No", by, _host.Clock.Now)),
            (CredentialState.Withdrawn, c => c.Withdraw()),
        ];
        foreach (var from in Enum.GetValues<CredentialState>())
        {
            foreach (var (to, act) in verbs)
            {
                var credential = Credential.Claim(_rm, new CredentialDetails(Guid.Empty, "1", Today, null), Today);
                if (from != CredentialState.Claimed)
                {
                    verbs.Single(v => v.To == from).Do(credential);
                }

                if (Credential.Transitions[from].Contains(to))
                {
                    act(credential);
                    credential.State.ShouldBe(to);
                }
                else
                {
                    Should.Throw<RefusedException>(() => act(credential), $"{from} → {to}");
                }
            }
        }
    }

    [Fact]
    public void Mails_read_well_in_three_languages()
    {
        var credential = Credential.Claim(_rm, new CredentialDetails(Guid.Empty, "C-1", Today, Today.AddDays(30)), Today);
        Reader To(string language) => new(_rm, "Nora Lie", "nora@example.org", language, "Europe/Oslo");
        MailSnapshot.Matches("credential-ending", l => CredentialMails.Ending(To(l), "Chartered Financial Analyst", credential));
        credential.Reject("The file shows another name.", Guid.CreateVersion7(), _host.Clock.Now);
        MailSnapshot.Matches("credential-rejected", l => CredentialMails.Checked(To(l), "Chartered Financial Analyst", credential));
        credential.Correct(new CredentialDetails(Guid.Empty, "C-1", Today, Today.AddDays(30)), Today);
        credential.Verify(Guid.CreateVersion7(), _host.Clock.Now);
        MailSnapshot.Matches("credential-verified", l => CredentialMails.Checked(To(l), "Chartered Financial Analyst", credential));
    }

    public void Dispose() => _host.Dispose();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<Guid> SchemeAsync(string code) => _host.DbAsync(db => db.Schemes.Where(s => s.Code == code).Select(s => s.Id).SingleAsync());

    private async Task PersonAsync()
    {
        if (!await _host.DbAsync(db => db.People.AnyAsync()))
        {
            await _host.GivenAsync(Given.Rm(_rm, "Nora Lie"));
        }
    }

    private async Task<Guid> HoldsAsync(string code)
    {
        await PersonAsync();
        var scheme = await SchemeAsync(code);
        await _host.GivenAsync(Credential.Claim(_rm, new CredentialDetails(scheme, code + "-1", new DateOnly(2024, 1, 1), null), Today));
        await _host.DrainAsync();
        return scheme;
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Security;
using RmTalent.Tests.Platform.Pdf;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>What was so on one day, as it was known on another; and the pack that an auditor takes along.</summary>
public sealed class AsKnownTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _rm = Guid.CreateVersion7();

    private HttpClient Trainer => _host.As(Guid.CreateVersion7(), Roles.Trainer);

    /// <summary>Assigned on 2 March, due on 1 April; passed on 30 March, which became known on 10 April.</summary>
    private async Task GivenLateNewsAsync()
    {
        await _host.GivenAsync(Given.Rm(_rm, "Nora Lie"));
        await _host.GivenAsync(Given.Published(_host.Clock.Now));
        await _host.SweepAsync<AssignTraining>();
        _host.Clock.Now = At(4, 2);
        (await _host.SweepAsync<MarkOverdueTraining>()).Acted.ShouldBe(1);
        _host.Clock.Now = At(4, 10);
        await _host.GivenAsync(Completion.Of(_rm, Given.Exam, Guid.CreateVersion7(), At(3, 30), 90));
        await _host.DrainAsync();
    }

    [Theory]
    [InlineData("2026-03-15", "2026-03-15", "Open, in time")]
    [InlineData("2026-04-05", "2026-04-05", "Not compliant")] // nobody knew yet
    [InlineData("2026-04-05", "2026-04-10", "Met")] // now it is known that it had been passed
    [InlineData("2026-03-29", "2026-04-10", "Open, in time")]
    [InlineData("2026-03-30", "2026-04-10", "Met")]
    [InlineData("2027-05-01", "2026-04-10", "Not compliant")] // it will have expired by then
    public async Task Two_days_give_the_answer(string on, string known, string standing)
    {
        await GivenLateNewsAsync();
        var page = await Trainer.OpenAsync($"/compliance/as-known?Filter.On={on}&Filter.Known={known}");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.QuerySelector("tbody td[data-label='Status'], tbody tr")!.TextContent.ShouldContain(standing);
        page.QuerySelector("[name='Filter.Known']")!.GetAttribute("value").ShouldBe(known);
        var csv = await (await Trainer.GetAsync($"/compliance/as-known/csv?Filter.On={on}&Filter.Known={known}")).Content.ReadAsStringAsync();
        csv.ShouldContain($"Anti-money laundering;{standing};");
    }

    [Fact]
    public async Task Before_it_was_assigned_nothing_was_known_and_strangers_see_nothing()
    {
        await GivenLateNewsAsync();
        (await Trainer.OpenAsync("/compliance/as-known?Filter.On=2026-03-15&Filter.Known=2026-03-01")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        var stranger = _host.As(Guid.CreateVersion7(), Roles.LineManager);
        (await stranger.OpenAsync("/compliance/as-known")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        (await (await stranger.GetAsync("/compliance/as-known/csv")).Content.ReadAsStringAsync()).ShouldNotContain("nora@example.org");
        (await Trainer.OpenAsync("/compliance/as-known?Filter.Standing=Met&Filter.Q=nora")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await Trainer.OpenAsync("/compliance/as-known?Filter.Standing=Paused")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Evidence_pack_has_the_digest_of_its_table_and_is_the_same_again()
    {
        await GivenLateNewsAsync();
        var requirement = await _host.DbAsync(db => db.Requirements.SingleAsync(r => r.Code == "test-aml"));
        var csv = await Trainer.GetByteArrayAsync($"/compliance/evidence/csv?Scope.RequirementId={requirement.Id}");
        (await Trainer.GetByteArrayAsync($"/compliance/evidence/csv?Scope.RequirementId={requirement.Id}")).ShouldBe(csv);
        var text = Encoding.UTF8.GetString(csv);
        text.ShouldContain("Nora Lie");
        text.ShouldContain("30 days after assignment on");
        text.ShouldContain("months from the due date");
        var pdf = await Trainer.GetAsync($"/compliance/evidence/pdf?Scope.RequirementId={requirement.Id}");
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var tools = new PdfTools(await pdf.Content.ReadAsByteArrayAsync());
        var said = tools.Text();
        said.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(csv)));
        said.ShouldContain("Page 1 of");
        said.ShouldContain("noted that the training of");
        tools.Attachments().ShouldContain("evidence.csv");

        (await Trainer.GetAsync("/compliance/evidence/pdf")).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        var stranger = _host.As(Guid.CreateVersion7(), Roles.LineManager);
        (await (await stranger.GetAsync($"/compliance/evidence/csv?Scope.RequirementId={requirement.Id}")).Content.ReadAsStringAsync()).ShouldNotContain("Nora");
        (await Trainer.OpenAsync("/compliance/evidence")).QuerySelectorAll("form").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_change_to_the_published_rule_is_another_edition()
    {
        await GivenLateNewsAsync();
        var id = await _host.DbAsync(db => db.Requirements.Where(r => r.Code == "test-aml").Select(r => r.Id).SingleAsync());
        (await Trainer.SubmitAsync($"/requirements/{id}/due", ("Form.Days", "45"), ("Form.EndIncluded", "false"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var editions = await _host.DbAsync(db => db.Set<RequirementEdition>().Where(e => e.RequirementId == id).OrderBy(e => e.Number).ToListAsync());
        editions.Select(e => (e.Number, e.Rule.Due.Days)).ShouldBe([(1, 30), (2, 45)]);
        (await _host.DbAsync(db => db.Assignments.Select(a => a.Edition).SingleAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("team", 0)]
    [InlineData("requirement", 1)]
    [InlineData("person", 1)]
    public async Task Board_adds_up_by_team_requirement_and_person(string view, int rows)
    {
        await GivenLateNewsAsync();
        (await Trainer.OpenAsync($"/compliance/by/{view}")).QuerySelectorAll("tbody tr").Length.ShouldBe(rows);
        (await Trainer.GetAsync("/compliance/by/moon")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    public void Dispose() => _host.Dispose();

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 9, 0, 0, TimeSpan.Zero);
}

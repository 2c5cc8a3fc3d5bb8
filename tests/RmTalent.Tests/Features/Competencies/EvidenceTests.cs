using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Competencies;

public sealed class EvidenceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task New_site_begins_with_the_starter_framework()
    {
        var framework = await host.DbAsync(db => db.Competencies.InUse().ToListAsync());
        framework.Count.ShouldBe(16);
        framework[5].Code.ShouldBe("objection-handling");
    }

    [Fact]
    public async Task Gap_is_the_latest_evidence_of_a_source_below_what_was_expected()
    {
        var person = Guid.CreateVersion7();
        var (listening, sales) = await TwoCompetenciesAsync();
        await host.GivenAsync(
            Evidence.OfPerson(person, Seen(listening, 2, 4), host.Clock.Now.AddDays(-9)),
            Evidence.OfPerson(person, Seen(listening, 3.5m, 4), host.Clock.Now.AddDays(-2)),
            Evidence.OfPerson(person, Seen(sales, 1, 3), host.Clock.Now.AddDays(-9)),
            Evidence.OfPerson(person, Seen(sales, 3, 3), host.Clock.Now.AddDays(-2)));

        var gap = (await host.DbAsync(db => db.Gaps(person).ToListAsync())).ShouldHaveSingleItem();

        gap.CompetencyId.ShouldBe(listening);
        gap.Level.ShouldBe(3.5m);
        gap.Expected.ShouldBe(4);
    }

    [Fact]
    public async Task Evidence_of_an_applicant_goes_with_the_hired_person_once()
    {
        var (application, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (listening, _) = await TwoCompetenciesAsync();
        var evidence = Evidence.OfApplication(application, Seen(listening, 2, 4), host.Clock.Now);
        evidence.CarryOver(person);
        evidence.CarryOver(person);
        await host.GivenAsync(evidence);

        (await host.DbAsync(db => db.Gaps(person).CountAsync())).ShouldBe(1);
        (await host.DbAsync(db => db.GapsOfApplication(application).CountAsync())).ShouldBe(1);
        Should.Throw<RefusedException>(() => evidence.CarryOver(Guid.CreateVersion7()));
    }

    private static Observation Seen(Guid competency, decimal level, int expected) =>
        new(competency, level, expected, EvidenceSource.Interview, Guid.CreateVersion7());

    private Task<(Guid Listening, Guid Sales)> TwoCompetenciesAsync() => host.DbAsync(async db => (
        (await db.Competencies.SingleAsync(c => c.Code == "active-listening")).Id,
        (await db.Competencies.SingleAsync(c => c.Code == "sales")).Id));
}

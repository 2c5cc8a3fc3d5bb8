using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;

namespace RmTalent.Tests.Features.People;

public sealed class TeamTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Manager_has_direct_reports_and_everybody_below_them()
    {
        var top = await JoinAsync("Top", null);
        var middle = await JoinAsync("Middle", top);
        var bottom = await JoinAsync("Bottom", middle);
        await JoinAsync("Elsewhere", null);

        var below = await host.DbAsync(db => db.InTeamOf(top).OrderBy(p => p.Name).Select(p => p.Id).ToListAsync());

        below.ShouldBe([bottom, middle]);
        (await host.DbAsync(db => db.People.CountAsync(p => db.InTeamOf(middle).Any(t => t.Id == p.Id)))).ShouldBe(1);
    }

    [Fact]
    public async Task Name_is_found_without_its_accents()
    {
        var id = await JoinAsync("Pål Øystein Haugen", null);
        (await host.DbAsync(db => db.People.Called("pal").Select(p => p.Id).ToListAsync())).ShouldBe([id]);
        (await host.DbAsync(db => db.People.Called("oyst").Select(p => p.Id).ToListAsync())).ShouldBe([id]);
    }

    private Task<Guid> JoinAsync(string name, Guid? manager) =>
        host.GivenAsync(Person.Join(Guid.CreateVersion7(), new PersonDetails(name, $"{Guid.CreateVersion7()}@example.org") { ManagerId = manager }));
}

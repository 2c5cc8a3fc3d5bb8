using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Platform.Facts;

public sealed class BackdatedFactTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Demo_data_says_who_did_what_when_and_the_rest_is_told_as_of_now()
    {
        var (then, ada) = (host.Clock.Now.AddDays(-9), new Actor(ActorKind.Person, Guid.CreateVersion7(), "Ada"));
        var team = Team.Form("Lending", null, null);
        await host.DbAsync(db =>
        {
            team.Backdate(ada, then);
            team.Describe("Loans", null, null);
            db.Add(team);
            return db.SaveChangesAsync();
        });
        var facts = await host.DbAsync(db => db.Set<FactRow>().Where(f => f.SubjectId == team.Id).OrderBy(f => f.Id).ToListAsync());
        facts.Select(f => (f.At, f.ActorName)).ShouldBe([(then, "Ada"), (host.Clock.Now, Actor.Program.Name)]);
    }
}

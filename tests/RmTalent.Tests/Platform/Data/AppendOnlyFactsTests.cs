using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Tests.Platform.Data;

public sealed class AppendOnlyFactsTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("""UPDATE facts SET "Name" = 'Other'""")]
    [InlineData("""UPDATE facts SET "ActorName" = 'Somebody else'""")]
    [InlineData("""UPDATE facts SET "Payload" = '{"teamId":1}'""")]
    [InlineData("DELETE FROM facts")]
    public async Task Database_refuses_to_rewrite_facts(string sql)
    {
        await GivenAFactAsync();
        var refused = await Should.ThrowAsync<DbException>(() => host.DbAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}"))));
        refused.Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task What_a_fact_says_of_a_person_can_be_erased()
    {
        var person = await GivenAFactAsync();
        await host.DbAsync(db => db.Set<FactRow>().Where(f => f.SubjectId == person)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.Payload, "{}").SetProperty(x => x.ActorName, "Erased").SetProperty(x => x.Reason, (string?)null)));
        (await host.DbAsync(db => db.Set<FactRow>().SingleAsync(f => f.SubjectId == person))).Payload.ShouldBe("{}");
    }

    private Task<Guid> GivenAFactAsync() => host.GivenAsync(Person.Join(Guid.CreateVersion7(), new PersonDetails("Ida Holm", $"{Guid.CreateVersion7()}@example.org")));
}

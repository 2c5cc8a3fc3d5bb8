using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Platform.Data;

public sealed class PagingTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Walking_forward_and_back_meets_every_row_once(bool descending)
    {
        var name = await FactsAsync();
        var forward = new List<long>();
        var pages = new List<PageOf<long>>();
        for (PageOf<long>? page = null; page?.Next is not null || page is null;)
        {
            page = await PageAsync(name, new(After: page?.Next, Size: 4), descending);
            pages.Add(page);
            forward.AddRange(page.Rows);
        }

        forward.ShouldBe(await host.DbAsync(db => (descending
            ? db.Set<FactRow>().Where(f => f.Name == name).OrderByDescending(f => f.At).ThenByDescending(f => f.Id)
            : db.Set<FactRow>().Where(f => f.Name == name).OrderBy(f => f.At).ThenBy(f => f.Id)).Select(f => f.Id).ToListAsync()));
        pages[0].Previous.ShouldBeNull();
        var back = await PageAsync(name, new(Before: pages[^1].Previous, Size: 4), descending);
        back.Rows.ShouldBe(pages[^2].Rows);
        back.Next.ShouldNotBeNull();
        (await PageAsync(name, new(Before: pages[1].Previous, Size: 4), descending)).ShouldSatisfyAllConditions(
            p => p.Rows.ShouldBe(pages[0].Rows), p => p.Previous.ShouldBeNull(), p => p.Next.ShouldNotBeNull());
    }

    [Fact]
    public async Task Texts_page_too()
    {
        var name = await FactsAsync();
        var first = await host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == name).PageAsync(f => f.ActorName, f => f.ActorName, new(Size: 7)));
        var second = await host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == name).PageAsync(f => f.ActorName, f => f.ActorName, new(After: first.Next, Size: 7)));
        first.Rows.Concat(second.Rows).Count().ShouldBe(10);
        second.Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("bm90IGpzb24")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    [InlineData("eyJLZXkiOiJhXHUwMDAwIiwiSWQiOjF9")]
    public async Task A_cursor_that_cannot_be_read_is_the_first_page(string cursor)
    {
        var name = await FactsAsync();
        (await host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == name).PageAsync(f => f.ActorName, f => f.Id, new(After: cursor, Size: 3)))).Previous.ShouldBeNull();
    }

    private async Task<string> FactsAsync()
    {
        var name = $"T{Guid.CreateVersion7():N}";
        await host.DbAsync(async db =>
        {
            // Three instants for ten rows: the id has to decide.
            db.AddRange(Enumerable.Range(0, 10).Select(i => new FactRow
            {
                Name = name,
                Subject = "Test",
                SubjectId = Guid.CreateVersion7(),
                At = host.Clock.Now.AddMinutes(i * 7 % 3),
                ActorKind = ActorKind.System,
                ActorName = $"a{i % 2}",
                Payload = "{}",
            }));
            return await db.SaveChangesAsync();
        });
        return name;
    }

    private Task<PageOf<long>> PageAsync(string name, PageRequest at, bool descending) =>
        host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == name).PageAsync(f => f.At, f => f.Id, at, descending));
}

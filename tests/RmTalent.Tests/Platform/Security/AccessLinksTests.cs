using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Platform.Security;

public sealed class AccessLinksTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _subject = Guid.CreateVersion7();

    [Fact]
    public async Task Link_leads_to_its_subject_for_its_purpose_only()
    {
        var token = await IssueAsync();
        (await FindAsync(token, "application")).ShouldBe(LinkState.Active);
        (await FindAsync(token, "offer")).ShouldBe(LinkState.None);
        (await FindAsync(token + "x", "application")).ShouldBe(LinkState.None);
        (await host.DbAsync(db => db.Set<AccessLink>().AnyAsync(l => l.Purpose == token))).ShouldBeFalse();
    }

    [Fact]
    public async Task Link_expires()
    {
        var token = await IssueAsync();
        host.Clock.PassDays(2);
        (await FindAsync(token, "application")).ShouldBe(LinkState.Expired);
    }

    [Fact]
    public async Task Link_is_used_once_however_many_try()
    {
        var token = await IssueAsync();
        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => host.DbAsync(async db =>
        {
            var links = new AccessLinks(db, host.Clock);
            return await links.UseAsync(await links.FindAsync(token, "application", default), default);
        }))));
        used.Count(u => u).ShouldBe(1);
        (await FindAsync(token, "application")).ShouldBe(LinkState.Used);
    }

    [Fact]
    public async Task New_link_ends_the_one_before()
    {
        var first = await IssueAsync();
        var second = await IssueAsync();
        (await FindAsync(first, "application")).ShouldBe(LinkState.None);
        (await FindAsync(second, "application")).ShouldBe(LinkState.Active);
    }

    [Fact]
    public void Code_reads_the_same_however_it_was_typed() => PublicCode.Normalise("ab0l-i9 x").ShouldBe("AB0119X");

    private Task<string> IssueAsync() => host.DbAsync(async db =>
    {
        var token = await new AccessLinks(db, host.Clock).RenewAsync("application", _subject, TimeSpan.FromDays(1), default);
        await db.SaveChangesAsync();
        return token;
    });

    private Task<LinkState> FindAsync(string token, string purpose) => host.DbAsync(async db => (await new AccessLinks(db, host.Clock).FindAsync(token, purpose, default)).State);
}

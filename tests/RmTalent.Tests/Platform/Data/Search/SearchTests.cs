using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;

namespace RmTalent.Tests.Platform.Data.Search;

public sealed class SearchTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly string _kind = $"test-{Guid.CreateVersion7():N}";

    [Theory]
    [InlineData("Tromsø", true)]
    [InlineData("tromso", true)]
    [InlineData("TROM", true)]
    [InlineData("rådgiver bank", true)]
    [InlineData("radgiver i troms", true)]
    [InlineData("rådgiv tromsø", false)]
    [InlineData("ærlig", true)]
    [InlineData("aerlig", true)]
    [InlineData("reünie", true)]
    [InlineData("12345678", true)]
    [InlineData("2e5", true)]
    [InlineData("forsikring", false)]
    public async Task Words_are_found_with_or_without_accents_and_the_last_unfinished(string words, bool found)
    {
        var id = await PutAsync("Rådgiver i bank, Tromsø. ÆRLIG. Reünie 12345678 2e5 C#", title: "Kari");
        (await FindAsync(words)).Select(h => h.SubjectId).ShouldBe(found ? [id] : []);
    }

    [Theory]
    [InlineData("\"bank")]
    [InlineData("bank AND")]
    [InlineData("NEAR(bank")]
    [InlineData("bank* OR ^")]
    [InlineData("Terms:bank")]
    [InlineData("bank'); DROP TABLE search_documents; --")]
    [InlineData("bank & | ! <-> :*")]
    [InlineData("{bank}")]
    [InlineData("b\0ank")]
    [InlineData("\ud800bank")]
    [InlineData("' \\ \" ; %")]
    public async Task Whatever_is_typed_is_only_words(string words)
    {
        await PutAsync("bank and near or terms drop table search documents b ank");
        Should.NotThrow(async () => await FindAsync(words));
        await FindAsync(string.Concat(Enumerable.Repeat(words + new string('x', 100), 500)));
    }

    [Fact]
    public async Task Newest_first_by_page_and_within_a_scope()
    {
        var scope = Guid.CreateVersion7();
        for (var i = 0; i < 5; i++)
        {
            await PutAsync($"common word{i}", scope);
        }

        await PutAsync("common elsewhere", Guid.CreateVersion7());
        var first = await PageAsync("common", scope, new(Size: 2));
        first.Rows.Select(r => r.Title).ShouldBe(["word4", "word3"]);
        var second = await PageAsync("common", scope, new(After: first.Next, Size: 2));
        second.Rows.Count.ShouldBe(2);
        second.Previous.ShouldNotBeNull();
        var last = await PageAsync("common", scope, new(After: second.Next, Size: 2));
        (last.Rows.Count, last.Next).ShouldBe((1, null));
        (await FindAsync("common")).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Replaced_text_is_found_by_its_new_words_only()
    {
        var id = await PutAsync("oldword");
        await PutAsync("newword", id: id);
        (await FindAsync("oldword")).ShouldBeEmpty();
        (await FindAsync("newword")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_is_not_saved_is_not_found()
    {
        await host.DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await new SearchIndex(db).PutAsync(_kind, Guid.CreateVersion7(), null, "", "phantom", default);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });
        (await FindAsync("phantom")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_looks_up_few_finds_and_walks_through_many()
    {
        var (id, other) = (await PutAsync("tall needle here"), await PutAsync("hay needles"));
        (await host.DbAsync(db => new SearchIndex(db).FewAsync(_kind, "needl", 2, default)))!.Order().ShouldBe(new[] { id, other }.Order());
        (await host.DbAsync(db => new SearchIndex(db).FewAsync(_kind, "needl", 1, default))).ShouldBeNull();
        (await host.DbAsync(db => new SearchIndex(db).FewAsync(_kind, "…", 1, default))).ShouldBe([]);
        (await WalkAsync("needle tal")).ShouldBe([id]);
        (await WalkAsync("needl tall")).ShouldBeEmpty();
        (await WalkAsync("NEEDL")).Order().ShouldBe(new[] { id, other }.Order());

        Task<List<Guid>> WalkAsync(string words) => host.DbAsync(db => db.Set<SearchDocument>().Where(d => d.Kind == _kind)
            .Where(new SearchIndex(db).In<SearchDocument>(_kind, words, d => d.SubjectId)).Select(d => d.SubjectId).ToListAsync());
    }

    [Fact]
    public async Task Snippets_mark_the_words_and_encode_the_rest()
    {
        await PutAsync(new string('x', 30) + " " + string.Concat(Enumerable.Repeat("fill ", 100)) + "<b>Tromsø</b> " + string.Concat(Enumerable.Repeat("more ", 100)));
        var html = new StringWriter();
        (await FindAsync("tromso"))[0].Snippet.WriteTo(html, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        html.ToString().ShouldContain("&lt;b&gt;<mark>Tromsø</mark>&lt;/b&gt;");
        html.ToString().Length.ShouldBeLessThan(300);
    }

    [Fact]
    public async Task Erasure_leaves_no_word_behind()
    {
        const string Canary = "zqxcanary7731";
        var id = await PutAsync("filler text around " + Canary + " and more");
        (await FindAsync(Canary)).Count.ShouldBe(1);
        await host.DbAsync(async db =>
        {
            await new SearchIndex(db).RemoveAsync(id, default);
            await db.SaveChangesAsync();
            if (db.IsSqlite)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            return 0;
        });
        (await FindAsync(Canary)).ShouldBeEmpty();
        if (!TestDatabase.OnPostgres)
        {
            var file = new SqliteConnectionStringBuilder(host.ConnectionString).DataSource;
            foreach (var path in new[] { file, file + "-wal" }.Where(File.Exists))
            {
                Encoding.Latin1.GetString(await ReadSharedAsync(path)).ShouldNotContain(Canary);
            }
        }
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private Task<Guid> PutAsync(string text, Guid? scope = null, Guid? id = null, string? title = null) => host.DbAsync(async db =>
    {
        var subject = id ?? Guid.CreateVersion7();
        await new SearchIndex(db).PutAsync(_kind, subject, scope, title ?? text.Split(' ')[^1], text, default);
        await db.SaveChangesAsync();
        return subject;
    });

    private async Task<IReadOnlyList<SearchHit>> FindAsync(string words) => (await PageAsync(words, null, new(Size: 50))).Rows;

    private Task<PageOf<SearchHit>> PageAsync(string words, Guid? scope, PageRequest at) =>
        host.DbAsync(db => new SearchIndex(db).FindAsync(_kind, scope, words, at, default));
}

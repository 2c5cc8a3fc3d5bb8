using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Tests.Platform.Files;

namespace RmTalent.Tests.Platform.Data;

public sealed class BackupTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"rmtalent-backup-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task A_backup_under_load_is_one_instant_and_comes_back_whole()
    {
        var file = await FileAsync();
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(n => Task.Run(() => WriteAsync($"w{n}", stop.Token))).ToList();
        await Task.Delay(300);
        await WithAsync(b => b.WriteAsync(_file, default));
        var atBackup = await CountsAsync();
        await Task.Delay(100);
        await stop.CancelAsync();
        var acknowledged = await Task.WhenAll(writers);
        acknowledged.Sum().ShouldBeGreaterThan(0);

        await WithAsync(b => b.RestoreAsync(_file, default));
        var restored = await CountsAsync();
        foreach (var (name, count) in restored)
        {
            count.ShouldBeLessThanOrEqualTo(atBackup[name]);
            // Each writer's rows are numbered: an instant has no holes.
            (await NumbersAsync(name)).ShouldBe(Enumerable.Range(0, count));
        }

        restored.Values.Sum().ShouldBeGreaterThan(0);
        await _host.DbAsync(async db =>
        {
            (await new SearchIndex(db).FindAsync("backup", null, "needle", default, default)).Rows.Count.ShouldBe(1);
            return 0;
        });
        using var scope = _host.Services.CreateScope();
        var files = scope.ServiceProvider.GetRequiredService<FileStore>();
        var copy = new MemoryStream();
        await files.Open((await files.FindAsync(file, default))!).CopyToAsync(copy);
        copy.ToArray().ShouldBe(Samples.Pdf(600_000));
        // The site goes on: new rows get new ids.
        await _host.DbAsync(async db =>
        {
            db.Add(Fact("after", 0));
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task What_came_after_the_backup_is_gone_after_the_restore()
    {
        await WithAsync(b => b.WriteAsync(_file, default));
        await FileAsync();
        await WithAsync(b => b.RestoreAsync(_file, default));
        await _host.DbAsync(async db =>
        {
            (await db.Set<StoredFile>().CountAsync()).ShouldBe(0);
            (await db.Set<FileChunk>().CountAsync()).ShouldBe(0);
            (await db.Set<Organisation>().CountAsync()).ShouldBeLessThanOrEqualTo(1);
            return 0;
        });
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        await File.WriteAllTextAsync(_file, "not a backup, only some words that are long enough to look at");
        await Should.ThrowAsync<BackupException>(() => WithAsync(b => b.RestoreAsync(_file, default)));
        await Should.ThrowAsync<BackupException>(() => WithAsync(b => b.WriteAsync(_file, default)));
        await Should.ThrowAsync<BackupException>(() => WithAsync(b => b.RestoreAsync(_file + ".missing", default)));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_with_code_3()
    {
        await _host.DbAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')"));
        await Should.ThrowAsync<DatabaseNewerException>(() => WithAsync(b => b.WriteAsync(_file, default)));
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Db"] = _host.ConnectionString;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var ended = process.WaitForExitAsync().ContinueWith(_ => { }, TaskScheduler.Default);
        if (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMinutes(1))) != ended)
        {
            process.Kill(entireProcessTree: true);
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        process.ExitCode.ShouldBe(3, said + await output);
        said.ShouldContain("newer than this program");
    }

    public void Dispose()
    {
        _host.Dispose();
        File.Delete(_file);
        File.Delete(_file + ".partial");
    }

    private static FactRow Fact(string name, int number) => new()
    {
        Name = name,
        Subject = "BackupTest",
        SubjectId = Guid.CreateVersion7(),
        At = DateTimeOffset.UnixEpoch.AddSeconds(number),
        ActorKind = ActorKind.System,
        ActorName = "t",
        Payload = "{}",
    };

    private async Task<int> WriteAsync(string name, CancellationToken stop)
    {
        var n = 0;
        for (; !stop.IsCancellationRequested; n++)
        {
            await _host.DbAsync(async db =>
            {
                db.Add(Fact(name, n));
                return await db.SaveChangesAsync();
            });
        }

        return n;
    }

    private Task<Dictionary<string, int>> CountsAsync() => _host.DbAsync(db =>
        db.Set<FactRow>().Where(f => f.Subject == "BackupTest").GroupBy(f => f.Name).ToDictionaryAsync(g => g.Key, g => g.Count()));

    private async Task<List<int>> NumbersAsync(string name) => await _host.DbAsync(async db =>
        (await db.Set<FactRow>().Where(f => f.Subject == "BackupTest" && f.Name == name).OrderBy(f => f.Id).Select(f => f.At).ToListAsync()).ConvertAll(at => (int)at.ToUnixTimeSeconds()));

    private async Task<Guid> FileAsync()
    {
        using var scope = _host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var file = await scope.ServiceProvider.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(Samples.Pdf(600_000)), "a.pdf", new(Guid.CreateVersion7(), "cv"), UploadRule.Document, default);
        await new SearchIndex(db).PutAsync("backup", file.Id, null, "", "needle", default);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private async Task WithAsync(Func<IBackup, Task> work)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IBackup>());
    }
}

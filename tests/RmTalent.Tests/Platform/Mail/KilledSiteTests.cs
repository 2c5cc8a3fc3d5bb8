using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Mail;
using Xunit.Abstractions;

namespace RmTalent.Tests.Platform.Mail;

/// <summary>The real site as a process of its own, killed in the middle of its work.</summary>
public sealed partial class KilledSiteTests(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>
{
    private const int Count = 120;

    [Fact]
    public async Task No_mail_is_lost_and_none_goes_under_two_ids_when_the_site_is_killed()
    {
        await using var sink = new SmtpSink();
        await QueueAsync();
        int[] killAfter = [15, 45, 75];
        foreach (var sent in killAfter)
        {
            await RunUntilAsync(sink.Port, () => Task.FromResult(sink.Messages.Count >= sent));
        }

        await RunUntilAsync(sink.Port, async () => await host.DbAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.State == MailState.Sent)) == Count);

        var ids = sink.Messages.ToList().ConvertAll(m => MessageId().Match(m).Groups[1].Value);
        var queued = await host.DbAsync(db => db.Set<OutgoingMail>().Select(m => m.Id).ToListAsync());
        ids.Distinct().Order(StringComparer.Ordinal).ShouldBe(queued.Select(i => i.ToString("N")).Order(StringComparer.Ordinal));
        output.WriteLine($"{ids.Count} messages for {Count} mails over {killAfter.Length} kills");
        (ids.Count - Count).ShouldBeLessThanOrEqualTo(killAfter.Length);
    }

    [GeneratedRegex(@"Message-ID: <([0-9a-f]{32})@")]
    private static partial Regex MessageId();

    private Task<int> QueueAsync() => host.DbAsync(db =>
    {
        db.AddRange(Enumerable.Range(0, Count).Select(n => new OutgoingMail
        {
            Occasion = $"kill:{n}",
            ToEmail = "ola@example.org",
            ToName = "Ola",
            Language = "en",
            Subject = "Hello",
            Text = "Hello",
            Html = "<p>Hello</p>",
            QueuedAt = host.Clock.Now,
            DueAt = host.Clock.Now,
        }));
        return db.SaveChangesAsync();
    });

    private Process Start(int port, [CallerFilePath] string here = "")
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/RmTalent"));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(source, "bin", configuration, "net10.0", "RmTalent.dll")])
        {
            WorkingDirectory = source,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__Db"] = host.ConnectionString,
                ["Jobs__Enabled"] = "false",
                ["Outbox__LeaseSeconds"] = "1",
                ["Mail__Smtp__Host"] = "127.0.0.1",
                ["Mail__Smtp__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Mail__Smtp__StartTls"] = "false",
            },
        };
        var site = Process.Start(start)!;
        site.OutputDataReceived += (_, _) => { };
        site.ErrorDataReceived += (_, line) => output.WriteLine(line.Data ?? "");
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        return site;
    }

    /// <summary>Runs the site until something is so, and kills it there and then.</summary>
    private async Task RunUntilAsync(int port, Func<Task<bool>> doneAsync)
    {
        using var site = Start(port);
        try
        {
            var waiting = Stopwatch.StartNew();
            while (!await doneAsync())
            {
                waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), "the site did not get on");
                await Task.Delay(5);
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }
}

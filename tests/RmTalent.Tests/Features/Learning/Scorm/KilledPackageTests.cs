using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Tests.Platform.Operations;

namespace RmTalent.Tests.Features.Learning.Scorm;

/// <summary>The real site is killed in the middle of a play. What the package committed is there when the learner comes back, also through the window that stayed open.</summary>
public sealed partial class KilledPackageTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Commits = 20;

    [Fact]
    public async Task What_was_committed_is_there_at_resume_when_the_server_dies()
    {
        var administrator = await host.AdministratorAsync();
        host.Clock.Now = TimeProvider.System.GetUtcNow(); // the site of its own has the real time
        var package = await GivenAsync();
        var (attempt, window, acknowledged) = ("", "", 0);
        for (var kill = 0; kill < 3; kill++)
        {
            await using var site = SiteProcess.Start(host.ConnectionString);
            using var browser = await site.BrowserAsync(administrator);
            if (attempt.Length == 0)
            {
                attempt = (await browser.SubmitAsync($"/learn/packages/{package}")).Headers.Location!.ToString();
            }
            else
            {
                // Through the window of the site that died: its address was sealed for every node.
                (await CommitAsync(browser, window, number: 1_000_000, acknowledged + 1)).ShouldBe(HttpStatusCode.OK);
                acknowledged++;
            }

            var frame = (await browser.OpenAsync(attempt)).QuerySelector("iframe")!.GetAttribute("src")!;
            window = frame[..frame.IndexOf("/files/", StringComparison.Ordinal)];
            KeptIn(await browser.GetStringAsync($"{window}/start.js")).ShouldBeGreaterThanOrEqualTo(acknowledged);
            var until = acknowledged + Commits;
            var playing = PlayAsync(browser, window, acknowledged + 10, n => acknowledged = n);
            while (acknowledged < until && !playing.IsCompleted)
            {
                await Task.Delay(10);
            }

            await site.KillAsync();
            await playing;
        }

        var run = (await host.DbAsync(db => db.ScormAttempts.AsNoTracking().SingleAsync(a => a.PackageId == package))).Runs.ShouldHaveSingleItem();
        KeptIn(run.Data).ShouldBeInRange(acknowledged, acknowledged + 1); // one may have been stored without its answer having left
        run.Completion.ShouldBe(ScormCompletion.Incomplete);
    }

    private static async Task PlayAsync(HttpClient browser, string window, int from, Action<int> acknowledge)
    {
        try
        {
            for (var (n, number) = (from, 1); ; n++, number++)
            {
                (await CommitAsync(browser, window, number, n)).ShouldBe(HttpStatusCode.OK);
                acknowledge(n);
            }
        }
        catch (HttpRequestException)
        {
            // The site was killed.
        }
    }

    private static async Task<HttpStatusCode> CommitAsync(HttpClient browser, string window, int number, int kept)
    {
        using var body = new StringContent(string.Create(CultureInfo.InvariantCulture, $$$"""{"number":{{{number}}},"completionStatus":"incomplete","runtimeData":{"cmi.suspend_data":"kept {{{kept}}}"}}"""), Encoding.UTF8, "text/plain");
        return (await browser.PostAsync($"{window}/report", body)).StatusCode;
    }

    private static int KeptIn(string data) => Kept().Match(data) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private async Task<Guid> GivenAsync()
    {
        using var scope = host.Services.CreateScope();
        var upload = await scope.ServiceProvider.GetRequiredService<ScormImports>().TakeAsync(new MemoryStream(Packages.Scorm12()), "p.zip", new FilePlace(Guid.CreateVersion7(), "scorm"), null, default);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return await host.GivenAsync(ScormPackage.Import(new ScormWords(new LocalisedText("Saying no"), 20, []), upload, host.Clock.Now));
    }

    [GeneratedRegex(@"kept (\d+)")]
    private static partial Regex Kept();
}

using System.Diagnostics;
using System.Globalization;
using RmTalent.Bench.Bare;

namespace RmTalent.Bench;

/// <summary>What is measured, in order, and written as Markdown to the console and to <c>figures.md</c>.</summary>
internal sealed class Run(string folder, string wanted)
{
    private readonly Report _report = new(Path.Combine(folder, "figures.md"));

    private bool IsQuick => wanted == "quick";

    private bool IsWhole => wanted is "all" or "quick";

    /// <summary>A word of a page's name measures that page on the databases of the last run.</summary>
    private bool IsWord => !IsWhole && wanted is not ("sqlite" or "postgres" or "certificates" or "reminders" or "nightly");

    public async Task<int> AllAsync()
    {
        Directory.CreateDirectory(folder);
        _report.Head();
        if (IsWhole || wanted == "certificates")
        {
            _report.Table(Certificates.Measure(TimeSpan.FromSeconds(IsQuick ? 1 : 4)));
        }

        if (IsWhole || IsWord || wanted is "sqlite" or "reminders")
        {
            foreach (var applications in IsQuick || wanted == "reminders" ? [10_000] : new[] { 10_000, 100_000 })
            {
                await using var database = Database.Sqlite(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{applications}.db")), isKept: IsWord);
                await MeasureAsync(database, applications);
            }
        }

        if (wanted is "all" or "nightly")
        {
            await NightlyAsync();
        }

        if (wanted is "all" or "postgres")
        {
            await using var database = await Database.PostgresAsync();
            await MeasureAsync(database, 100_000);
        }

        return 0;
    }

    private async Task NightlyAsync()
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var stored in NightlySweeps.Stored)
        {
            await using var database = Database.Sqlite(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"night-{stored}.db")), isKept: false);
            await StartEmptyAsync(database);
            await Seed.FillTrainingAsync(database, stored);
            await using (var site = Site.Start(folder, database, demo: false))
            {
                await site.OpenAsync();
                await using var bare = Site.Bare(folder, database);
                await bare.OpenAsync();
                var seconds = IsQuick ? 1 : 3;
                var lines = new List<Line>();
                foreach (var page in BarePages.All)
                {
                    lines.Add(await Load.MeasureAsync(page.Name, bare, page.Path, "", seconds));
                }

                foreach (var page in Pages.OfCompliance)
                {
                    lines.Add(await Load.MeasureAsync(page.Name, site, page.Path, await new Browsers(site).CookieAsync(page.Who), seconds));
                }

                _report.Pages($"Compliance of 10,000 people, {database.Name}, {stored:N0} assignments", lines, site.Cold, site.ResidentMegabytes, site.ResidentMegabytes);
                await site.StopAsync();
            }

            rows.AddRange(await NightlySweeps.MeasureAsync(database, stored));
        }

        _report.Table(new("A night's sweep, SQLite", ["stored", "due", "time", "each, a durable transaction", "again, with nothing due"], rows));
    }

    private async Task StartEmptyAsync(Database database)
    {
        await using var empty = Site.Start(folder, database, demo: true);
        await empty.OpenAsync();
        await using (var connection = database.Connect())
        {
            await connection.OpenAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (Convert.ToInt64(await new Copies(connection).FindAsync("SELECT count(*) FROM fact_deliveries"), CultureInfo.InvariantCulture) > 0)
            {
                // What the demo data set going comes to rest: the CVs are read then.
                await Task.Delay(500, patience.Token);
            }
        }

        await empty.StopAsync();
    }

    private async Task MeasureAsync(Database database, int applications)
    {
        if (!database.IsFilled)
        {
            await FillAsync(database, applications);
        }

        if (wanted != "reminders")
        {
            await PagesAsync(database, applications);
        }

        if (wanted == "reminders" || IsWhole && applications == 10_000)
        {
            _report.Table(await Reminders.MeasureAsync(database));
            _report.Table(await CertificateIssues.MeasureAsync(database));
        }
    }

    private async Task FillAsync(Database database, int applications)
    {
        var start = Stopwatch.GetTimestamp();
        await StartEmptyAsync(database);
        await Seed.FillAsync(database, applications);
        _report.Say($"{database.Name}, {applications:N0} applications: filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
    }

    private async Task PagesAsync(Database database, int applications)
    {
        await using var site = Site.Start(folder, database, demo: false);
        await site.OpenAsync();
        var cold = site.Cold;
        await Task.Delay(TimeSpan.FromSeconds(2));
        var idle = site.ResidentMegabytes;
        await using var bare = Site.Bare(folder, database);
        await bare.OpenAsync();
        var browsers = new Browsers(site);
        var seconds = IsQuick ? 1 : 3;
        var lines = new List<Line>();
        foreach (var page in BarePages.All)
        {
            lines.Add(await Load.MeasureAsync(page.Name, bare, page.Path, "", seconds));
        }

        foreach (var page in await Pages.OfAsync(browsers))
        {
            if (!IsWord || page.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                lines.Add(await Load.MeasureAsync(page.Name, site, page.Path, await browsers.CookieAsync(page.Who), seconds) with { IsPublic = page.Who is null });
            }
        }

        _report.Pages($"Pages, {database.Name}, {applications:N0} applications", lines, cold, idle, site.ResidentMegabytes);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using RmTalent.Features.People;
using RmTalent.Tests;

namespace RmTalent.E2E;

/// <summary>
/// Walks the site by its own links as each person of the demo organisation, one page of each kind, and looks at every page it meets:
/// no dead link, no script error; nothing wider than a phone, once in each language; nothing that axe-core objects to, once.
/// On PostgreSQL the pages are only fetched: they are the same there.
/// </summary>
public abstract partial class PageWalk(Site site, Examined examined)
{
    /// <summary>More would mean that an address with an id or a code is taken for a kind of page.</summary>
    private const int MostKinds = 400;

    private readonly HashSet<string> _examined = examined.Kinds;

    protected async Task WalkAsync(string email, string language)
    {
        await using var visitor = await site.VisitorAsync(language);
        var start = "/careers";
        if (email.Length > 0)
        {
            await visitor.SignInAsync(email);
            start = "/";
        }

        var wrong = new List<string>();
        var waiting = new Queue<string>([start]);
        var met = new HashSet<string>(StringComparer.Ordinal) { KindOf(start) };
        while (waiting.TryDequeue(out var path))
        {
            met.Count.ShouldBeLessThan(MostKinds);
            var links = TestDatabase.OnPostgres ? await FetchAsync(visitor, path, wrong) : await LookAtAsync(visitor, path, language, wrong);
            foreach (var link in links)
            {
                if (met.Add(KindOf(link)))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        wrong.AddRange(visitor.Complaints);
        wrong.ShouldBeEmpty();
        met.Count.ShouldBeGreaterThan(email.Length > 0 ? 8 : 2);
    }

    private async Task<IEnumerable<string>> LookAtAsync(Visitor visitor, string path, string language, List<string> wrong)
    {
        var (status, isPage) = await visitor.LookAsync(path);
        if (status != 200)
        {
            wrong.Add($"{path}: {status}");
        }

        if (status != 200 || !isPage)
        {
            return [];
        }

        if (_examined.Add($"{language} {KindOf(path)}"))
        {
            await visitor.Page.SetViewportSizeAsync(390, 844);
            if (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 390)
            {
                wrong.Add($"{path}: wider than a phone");
            }

            await visitor.Page.SetViewportSizeAsync(1280, 900);
        }

        if (_examined.Add(KindOf(path)))
        {
            wrong.AddRange(await visitor.AxeAsync());
        }

        return await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                .map(a => a.pathname + a.search)
            """);
    }

    /// <summary>The answer alone, without showing it.</summary>
    private static async Task<IEnumerable<string>> FetchAsync(Visitor visitor, string path, List<string> wrong)
    {
        var answer = await visitor.Page.Context.APIRequest.GetAsync(path);
        if (answer.Status != 200)
        {
            wrong.Add($"{path}: {answer.Status}");
        }

        return answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)
            ? LinkPattern().Matches(await answer.TextAsync()).Select(m => WebUtility.HtmlDecode(m.Groups["path"].Value))
            : [];
    }

    /// <summary>One page of each kind: ids, codes and query values are left out.</summary>
    private static string KindOf(string path) => CodePattern().Replace(QueryPattern().Replace(path, ""), "/*");

    [GeneratedRegex("""<a\b(?![^>]*\sdownload\b)[^>]*\shref="(?<path>/[^"#]*)""")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\?.*$")]
    private static partial Regex QueryPattern();

    [GeneratedRegex(@"/(?:[0-9a-f]{8}-[0-9a-f-]{27}|[^/]*\d[^/]*|(?<=/careers/)[^/]+|(?<=/verify/)[^/]+)")]
    private static partial Regex CodePattern();
}

/// <summary>What was looked at closely by those who walked before.</summary>
public sealed class Examined
{
    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);
}

/// <summary>Those who hire, and whoever looks for a position.</summary>
[Trait("Database", "Both")]
public sealed class EveryPageOfHiringTests(Site site, Examined examined) : PageWalk(site, examined), IClassFixture<Site>, IClassFixture<Examined>
{
    public static TheoryData<string, string> People => new()
    {
        { "", "en" },
        { DemoPeople.Ruben.Email, "nl" },
        { DemoPeople.Astrid.Email, "nb" },
        { DemoPeople.Hanna.Email, "en" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public Task Every_page_that_a_person_can_reach_is_sound(string email, string language) => WalkAsync(email, language);
}

/// <summary>Those who learn, teach and sit on panels.</summary>
[Trait("Database", "Both")]
public sealed class EveryPageOfLearningTests(Site site, Examined examined) : PageWalk(site, examined), IClassFixture<Site>, IClassFixture<Examined>
{
    public static TheoryData<string, string> People => new()
    {
        { DemoPeople.Tessa.Email, "en" },
        { DemoPeople.Nora.Email, "nb" },
        { DemoPeople.Petra.Email, "nl" },
        { DemoPeople.Mats.Email, "nb" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public Task Every_page_that_a_person_can_reach_is_sound(string email, string language) => WalkAsync(email, language);
}

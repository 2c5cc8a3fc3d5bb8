using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>
/// Walks the site by its own links as each person of the demo organisation, one page of each kind, and looks at every page it meets:
/// no dead link, no script error, nothing that axe-core objects to, nothing wider than a phone.
/// </summary>
public sealed partial class EveryPageTests(Site site) : IClassFixture<Site>
{
    private const int MostPages = 90;

    public static TheoryData<string, string> People => new()
    {
        { "", "en" },
        { DemoPeople.Astrid.Email, "nb" },
        { DemoPeople.Ruben.Email, "nl" },
        { DemoPeople.Hanna.Email, "en" },
        { DemoPeople.Petra.Email, "nl" },
        { DemoPeople.Mats.Email, "nb" },
        { DemoPeople.Tessa.Email, "en" },
        { DemoPeople.Nora.Email, "nb" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_that_a_person_can_reach_is_sound(string email, string language)
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
        while (waiting.TryDequeue(out var path) && met.Count <= MostPages)
        {
            wrong.AddRange(await LookAtAsync(visitor, path));
            foreach (var link in await LinksAsync(visitor.Page))
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

    private static async Task<IReadOnlyList<string>> LookAtAsync(Visitor visitor, string path)
    {
        var (status, isPage) = await visitor.LookAsync(path);
        if (status != 200)
        {
            return [$"{path}: {status}"];
        }

        if (!isPage)
        {
            return [];
        }

        var wrong = new List<string>(await visitor.AxeAsync());
        await visitor.Page.SetViewportSizeAsync(390, 844);
        if (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 390)
        {
            wrong.Add($"{path}: wider than a phone");
        }

        await visitor.Page.SetViewportSizeAsync(1280, 900);
        return wrong;
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'))
            .map(a => a.pathname + a.search)
        """);

    /// <summary>One page of each kind: ids, codes and query values are left out.</summary>
    private static string KindOf(string path) => CodePattern().Replace(QueryPattern().Replace(path, ""), "/*");

    [GeneratedRegex(@"\?.*$")]
    private static partial Regex QueryPattern();

    [GeneratedRegex(@"/(?:[0-9a-f]{8}-[0-9a-f-]{27}|[^/]*\d[^/]*|(?<=/careers/)[^/]+|(?<=/verify/)[^/]+)")]
    private static partial Regex CodePattern();
}

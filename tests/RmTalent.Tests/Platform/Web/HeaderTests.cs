using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Web;

public sealed class HeaderTests(TestHost host) : IClassFixture<TestHost>
{
    private const int FirstLoadLimit = 150 * 1024;

    [Theory]
    [InlineData("/design", HttpStatusCode.OK)]
    [InlineData("/preferences", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_security_headers(string path, HttpStatusCode status)
    {
        var response = await host.Anonymous().GetAsync(path);
        response.StatusCode.ShouldBe(status);
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe(SecurityHeaders.ContentSecurityPolicy);
        response.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        response.Headers.GetValues("X-Frame-Options").ShouldHaveSingleItem().ShouldBe("DENY");
        response.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem();
        response.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem();
        response.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public void The_content_security_policy_allows_nothing_unsafe()
    {
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("unsafe");
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("*");
        SecurityHeaders.ContentSecurityPolicy.ShouldStartWith("default-src 'self'");
    }

    [Fact]
    public async Task Pages_hold_no_inline_code_or_style()
    {
        var page = await host.Anonymous().OpenAsync("/design");
        page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty();
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_a_person_are_not_stored() =>
        (await host.As(Guid.CreateVersion7(), "Trainer").GetAsync("/")).Headers.CacheControl!.NoStore.ShouldBeTrue();

    [Theory]
    [InlineData("/design")]
    [InlineData("/preferences")]
    public async Task First_load_stays_small(string path)
    {
        var client = host.Anonymous();
        var page = await client.OpenAsync(path);
        var total = await CompressedAsync(client, path);
        string[] files =
        [
            .. page.QuerySelectorAll("link[href]").Select(l => l.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!),
            .. page.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.Split('#')[0]).Distinct(),
        ];
        files.Length.ShouldBeGreaterThan(3);
        foreach (var file in files)
        {
            total += await CompressedAsync(client, file);
        }

        // What the script may load on demand, and the font that the style sheet names, count as well.
        total += Directory.EnumerateFiles(Root, "*-*.js", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Root, "*.woff2", SearchOption.AllDirectories)).Sum(Gzipped);
        total.ShouldBeLessThan(FirstLoadLimit);
    }

    [Fact]
    public async Task Style_sheets_and_scripts_have_fingerprints()
    {
        var page = await host.Anonymous().OpenAsync("/preferences");
        page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!.ShouldMatch(@"^/css/site\.\w+\.css$");
        page.QuerySelector("script[src]")!.GetAttribute("src")!.ShouldMatch(@"^/js/site\.\w+\.js$");
        page.QuerySelector("use")!.GetAttribute("href")!.ShouldMatch(@"^/icons\.\w+\.svg#");
    }

    private static string Root => Path.Combine(Path.GetDirectoryName(typeof(HeaderTests).Assembly.Location)!, "../../../../../src/RmTalent/wwwroot");

    private static async Task<long> CompressedAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static long Gzipped(string file)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return memory.Length;
    }
}

using System.Text.RegularExpressions;
using RmTalent.Features.People;
using RmTalent.Platform.Security;

namespace RmTalent.Bench;

/// <summary>Signed-in people of the demo organisation: their cookies, and pages as they see them.</summary>
internal sealed partial class Browsers(Site site)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>What a browser sends along; empty for a visitor.</summary>
    public async Task<string> CookieAsync(DemoPerson? who)
    {
        if (who is null)
        {
            return "";
        }

        return _cookies.TryGetValue(who.Email, out var known) ? known : _cookies[who.Email] = await SignInAsync(who);
    }

    public async Task<string> ReadAsync(string path, DemoPerson? who)
    {
        using var client = Client(await CookieAsync(who));
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> SignInAsync(DemoPerson who)
    {
        using var visitor = Client("");
        using var form = await visitor.GetAsync("/sign-in");
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        using var signing = Client(Cookies(form));
        using var body = new FormUrlEncodedContent([new("Form.Email", who.Email), new("Form.Password", DemoSignIn.Password), new("__RequestVerificationToken", token)]);
        using var answer = await signing.PostAsync("/sign-in", body);
        return Cookies(answer) is { } cookies && cookies.Contains("session=", StringComparison.Ordinal)
            ? cookies : throw new InvalidOperationException($"{who.Name} could not sign in: {(int)answer.StatusCode}");
    }

    private HttpClient Client(string cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Url };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        if (cookie.Length > 0)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]).Where(c => !c.EndsWith('=')) : []);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Api;
using RmTalent.Features.Api.Tokens;

namespace RmTalent.Tests.Features.Api;

/// <summary>Programs that call the API with a token.</summary>
internal static class Programs
{
    public static async Task<HttpClient> ProgramOfAsync(this TestHost host, Guid owner, string role, params ApiScope[] scopes)
    {
        var text = TokenText.New();
        await host.DbAsync(async db =>
        {
            var roleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync();
            if (!await db.UserRoles.AnyAsync(u => u.UserId == owner && u.RoleId == roleId))
            {
                db.Add(new IdentityUserRole<Guid> { UserId = owner, RoleId = roleId });
            }

            db.Add(ApiToken.Make(text, owner, "Test", scopes.Length == 0 ? ApiScopes.All : scopes, host.Clock.Now.AddDays(30), host.Clock.Now));
            return await db.SaveChangesAsync();
        }, owner);
        return host.ProgramWith(text);
    }

    public static HttpClient ProgramWith(this TestHost host, string token)
    {
        var program = host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient program, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));
        return await program.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient program, string path, object? body = null, params (string Name, string Value)[] headers) => program.SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>The answer as JSON; the test fails with what it says when it has another status.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> ReadAsync(this HttpClient program, string path) => await (await program.GetAsync(path)).JsonAsync();

    /// <summary>The kind of problem that the answer tells.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync(status))["type"]!.GetValue<string>().Split('#')[1];
    }
}

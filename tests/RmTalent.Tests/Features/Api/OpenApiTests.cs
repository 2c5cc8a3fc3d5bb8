using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using RmTalent.Features.Api;

namespace RmTalent.Tests.Features.Api;

public sealed partial class OpenApiTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Document_is_valid_and_names_each_route_with_scope_problems_and_examples()
    {
        var text = await host.Anonymous().GetStringAsync("/api/openapi.json");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await OpenApiDocument.LoadAsync(stream, "json");
        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();

        var id = Guid.CreateVersion7();
        var document = JsonNode.Parse(text)!;
        foreach (var (method, path, scope) in ApiTests.Routes(host.Services, id))
        {
            var documented = document["paths"]!.AsObject().Single(p => Parameter().Replace(p.Key, m => m.Value == "{step}" ? "publish" : $"{id}") == path).Value![method.ToLowerInvariant()];
            documented.ShouldNotBeNull($"{method} {path}");
            documented["security"]![0]!["token"]![0]!.GetValue<string>().ShouldBe(scope);
            documented["summary"].ShouldNotBeNull();
            documented["responses"]!.AsObject().Select(r => r.Key).ShouldContain("401");
            documented["responses"]!["403"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/Problem");
            if (method is "GET" or "PATCH")
            {
                documented["responses"]!["200"]!["content"]!["application/json"]!["example"].ShouldNotBeNull($"{method} {path}");
            }
        }

        document["paths"]!.AsObject().Sum(p => p.Value!.AsObject().Count).ShouldBe(ApiTests.Routes(host.Services, id).Count());
        foreach (var scope in ApiScopes.All)
        {
            document["components"]!["securitySchemes"]!["token"]!["description"]!.GetValue<string>().ShouldContain(ApiScopes.NameOf(scope));
        }
    }

    [Fact]
    public async Task Document_is_reviewed_like_code() => Snapshot.Matches("openapi", JsonNode.Parse(await host.Anonymous().GetStringAsync("/api/openapi.json"))!.ToString());

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}

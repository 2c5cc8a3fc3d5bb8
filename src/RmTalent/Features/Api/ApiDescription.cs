using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RmTalent.Features.Api.Tokens;
using RmTalent.Features.Api.V1;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>What the OpenAPI document says beyond the routes and their types: how to show a token, what each route asks of it, examples, and how things go wrong.</summary>
internal sealed class ApiDescription(IOptions<JsonOptions> json, SiteAddress site) : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Scheme = "token";
    private const string Problem = "Problem";

    private static readonly Dictionary<int, string> Answers = new()
    {
        [400] = "The request cannot be read.",
        [401] = "There is no valid token.",
        [403] = "The token lacks the scope, or its owner may not do this.",
        [404] = "There is no such record, or the token's owner may not see it.",
        [409] = "Somebody changed the same record in the same moment.",
        [412] = "The record has another version than the one in `If-Match`.",
        [422] = "The input breaks a rule; `errors` names fields.",
        [428] = "`If-Match` is missing.",
        [429] = "Too many calls; wait as long as `Retry-After` says.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "RmTalent",
            Version = "1",
            Description = $"Vacancies, applications, candidates and webhooks. How to begin: {site.Url("/developers")}",
        };
        document.Servers = [new OpenApiServer { Url = site.Root }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = TokenText.Prefix + "…",
                Description = "A personal access token, made under My account → Access tokens. Scopes: " + string.Join(", ", ApiScopes.All.Select(s => $"`{ApiScopes.NameOf(s)}`")) + ".",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problem] = ProblemSchema();
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var (method, path) = (context.Description.HttpMethod ?? "", context.Description.RelativePath ?? "");
        if (metadata.OfType<NeedsScopeAttribute>().FirstOrDefault() is not { } scope)
        {
            return Task.CompletedTask;
        }

        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [scope.Name] }];
        operation.Description = $"{operation.Description}{(operation.Description is null ? "" : "\n\n")}Scope: `{scope.Name}`.";
        operation.Parameters ??= [];
        operation.Responses ??= [];
        var writes = method is "POST" or "PATCH";
        var isVersioned = method == "PATCH" || path.EndsWith("/move", StringComparison.Ordinal) || path.EndsWith("/{step}", StringComparison.Ordinal);
        if (isVersioned)
        {
            operation.Parameters.Add(Header("If-Match", "The `ETag` of the version that was read.", required: true));
        }

        if (method == "POST")
        {
            operation.Parameters.Add(Header(OnceCalls.Header, "Any text of your own, such as a UUID. The same request under the same key is carried out once and gets the same answer for a day.", required: false));
        }

        foreach (var (status, words) in Answers.Where(a => a.Key switch
        {
            404 => path.Contains('{', StringComparison.Ordinal),
            409 => writes,
            422 => writes || operation.Parameters.Any(p => p.Name == "limit"),
            412 or 428 => isVersioned,
            _ => true,
        }))
        {
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = words,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ApiProblem.MediaType] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) } },
            };
        }

        Exemplify(operation, metadata.OfType<Sample>().FirstOrDefault());
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, bool required) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private void Exemplify(OpenApiOperation operation, Sample? sample)
    {
        if (sample?.Request is { } request && operation.RequestBody?.Content is { } asked)
        {
            asked.Values.ToList().ForEach(c => c.Example = Node(request));
        }

        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (sample?.Answer is { } given && status[0] == '2' && answer.Content is { } told)
            {
                told.Values.ToList().ForEach(c => c.Example = Node(given));
            }
        }
    }

    private JsonNode? Node(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), json.Value.SerializerOptions);

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "RFC 9457",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail", "requestId" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("An address that explains this kind of problem.", "uri"),
            ["title"] = Text("The kind in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What happened this time."),
            ["requestId"] = Text("Quote it when you ask for help."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with each field, by its name.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    private static OpenApiSchema Text(string description, string? format = null) => new() { Type = JsonSchemaType.String, Description = description, Format = format };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace RmTalent.Features.Certification.Badges;

/// <summary>JSON that verifiers anywhere may read, also those that run in a browser.</summary>
internal sealed class PublicJson(JsonNode body, string contentType = "application/json") : ActionResult
{
    private const string MaxAge = "public, max-age=300";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.CacheControl = MaxAge;
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Readable), context.HttpContext.RequestAborted);
    }
}

using Microsoft.AspNetCore.Mvc;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>
/// A file that runs in a window. The header makes it a stranger to this site however it is opened: no cookies, no storage, no other address than its own,
/// nothing that it could send elsewhere.
/// </summary>
internal sealed class ScormResult(byte[] content, string contentType, string token) : FileContentResult(content, contentType)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        var window = $"{request.Scheme}://{request.Host}{request.PathBase}/scorm/{token}";
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy =
            $"sandbox allow-scripts allow-forms allow-modals; default-src {window}/files/ data: blob:; script-src {window}/ blob: 'unsafe-inline' 'unsafe-eval'; " +
            $"style-src {window}/files/ data: 'unsafe-inline'; connect-src {window}/ data: blob:; form-action 'none'; object-src 'none'; base-uri {window}/files/";
        headers.AccessControlAllowOrigin = "*"; // the frame is of no origin, so its fonts and data are foreign to it; whoever has the address may read it
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        EnableRangeProcessing = true;
        return base.ExecuteResultAsync(context);
    }
}

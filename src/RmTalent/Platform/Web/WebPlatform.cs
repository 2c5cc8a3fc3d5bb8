using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace RmTalent.Platform.Web;

/// <summary>What every page gets: headers, compression, friendly errors, menus.</summary>
public static class WebPlatform
{
    public static IServiceCollection AddWebPlatform(this IServiceCollection services)
    {
        services.AddSingleton<Menu>();
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        // Secrets that a page reflects next to chosen text are antiforgery tokens, and those are masked anew in every answer, so compressing under TLS tells nothing.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Toast.Cookie);
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        return services;
    }

    /// <summary>First in the pipeline, so that it sees every answer.</summary>
    public static WebApplication UseWebPlatform(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseMiddleware<LastResort>();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.Use((context, next) =>
        {
            // The error page is read, not posted: forms, filters and antiforgery have no business there.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.ContentType = null;
                context.Request.ContentLength = null;
            }

            return next(context);
        });
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }
}

/// <summary>When even the error page fails (say, signing in needs a database that is down), plain words go out.</summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>RmTalent</title></head><body>
        <h1>Something went wrong on our side</h1><p>Nothing you saved is lost. Please try again in a moment.</p>
        <p lang="nb">Noe gikk galt hos oss. Det du har lagret, er ikke tapt. Prøv igjen om litt.</p>
        <p lang="nl">Er ging bij ons iets mis. Wat u hebt opgeslagen, is niet verloren. Probeer het zo opnieuw.</p></body></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(exception, "The error page failed too, for request {RequestId}", context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
        }
    }
}

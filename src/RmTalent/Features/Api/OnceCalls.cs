using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>
/// Carries a POST out once for each <c>Idempotency-Key</c> of an account: effect, key and answer commit together, and a repetition gets the stored answer.
/// Only what succeeded is kept; after a refusal the same key may be used for the corrected request.
/// </summary>
internal sealed class OnceCalls(AppDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";

    private static readonly string[] KeptHeaders = ["Content-Type", "ETag", "Location"];

    private readonly IDataProtector _protector = protection.CreateProtector("RmTalent.Api.Answers");

    public async Task RunAsync(HttpContext context, string key, RequestDelegate next)
    {
        if (key.Length > ApiCall.KeyMaxLength || key.Any(c => c is < '!' or > '~'))
        {
            throw new ApiProblemException(StatusCodes.Status400BadRequest, "idempotency", $"An idempotency key is at most {ApiCall.KeyMaxLength} visible ASCII characters, such as a UUID.");
        }

        var (owner, stop) = (context.User.Id, context.RequestAborted);
        var request = await HashAsync(context.Request, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await FindAsync(owner, key, stop) is { } done)
        {
            await ReplayAsync(context, done, request);
            return;
        }

        var call = db.Add(new ApiCall { OwnerId = owner, Key = key, Request = request, At = clock.GetUtcNow() }).Entity;
        try
        {
            await db.SaveChangesAsync(stop); // whoever sends the same at the same time waits here
        }
        catch (DbUpdateException raced) when (RefusedFilter.LostOver(raced) is not null)
        {
            await transaction.RollbackAsync(stop);
            db.ChangeTracker.Clear();
            await ReplayAsync(context, await FindAsync(owner, key, stop) ?? throw new ApiProblemException(StatusCodes.Status409Conflict, "conflict", "The same request is being carried out. Try again in a moment."), request);
            return;
        }

        var answer = await CaptureAsync(context, next);
        if (context.Response.StatusCode < StatusCodes.Status300MultipleChoices)
        {
            (call.Status, call.Answer) = (context.Response.StatusCode, _protector.Protect(JsonSerializer.Serialize(Kept.Of(context.Response, answer))));
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }

        await context.Response.Body.WriteAsync(answer, stop);
    }

    private Task<ApiCall?> FindAsync(Guid owner, string key, CancellationToken stop) => db.Set<ApiCall>().AsNoTracking().SingleOrDefaultAsync(c => c.OwnerId == owner && c.Key == key, stop);

    private async Task ReplayAsync(HttpContext context, ApiCall done, byte[] request)
    {
        if (!CryptographicOperations.FixedTimeEquals(done.Request, request))
        {
            throw new ApiProblemException(StatusCodes.Status422UnprocessableEntity, "idempotency", "This idempotency key belongs to another request. Choose a new one.");
        }

        var kept = JsonSerializer.Deserialize<Kept>(_protector.Unprotect(done.Answer))!;
        context.Response.StatusCode = done.Status;
        foreach (var (name, value) in kept.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers[Replayed] = "true";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(kept.Body), context.RequestAborted);
    }

    /// <summary>Nothing goes out before it is committed.</summary>
    private static async Task<byte[]> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var outward = context.Response.Body;
        using var captured = new MemoryStream();
        context.Response.Body = captured;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = outward;
        }

        return captured.ToArray();
    }

    private static async Task<byte[]> HashAsync(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(await SHA256.HashDataAsync(request.Body, stop));
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private sealed record Kept(Dictionary<string, string> Headers, string Body)
    {
        public static Kept Of(HttpResponse response, byte[] body) =>
            new(KeptHeaders.Where(response.Headers.ContainsKey).ToDictionary(h => h, h => response.Headers[h].ToString(), StringComparer.Ordinal), Encoding.UTF8.GetString(body));
    }
}

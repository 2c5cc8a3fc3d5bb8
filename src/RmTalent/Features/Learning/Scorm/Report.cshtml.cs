using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>
/// Takes what a window reports. There is no form and no cookie: the sealed address says whose attempt it is, so nothing can be forged from elsewhere;
/// it is spoken to every few seconds, so the limit for strangers' forms does not count for it.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, DisableRateLimiting, RequestSizeLimit(ScormReport.MaxBytes)]
public sealed class ReportModel(AppDbContext db, ScormStage stage, ActorContext actor, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string window, CancellationToken cancellationToken)
    {
        Response.Headers.AccessControlAllowOrigin = "*";
        if (await stage.FindAsync(window, cancellationToken) is not { } scene)
        {
            return NotFound();
        }

        if (await BodyAsync(cancellationToken) is not { } body || ScormReport.Read(body, scene.Item.Id, scene.Window.OpenedAt) is not { } report)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        try
        {
            await TakeAsync(scene, report, cancellationToken);
            return Answer(StatusCodes.Status200OK);
        }
        catch (Exception late) when (late is RefusedException or DbUpdateConcurrencyException)
        {
            return Answer(StatusCodes.Status409Conflict);
        }
    }

    private async Task TakeAsync(ScormScene scene, ScormReport report, CancellationToken cancellationToken)
    {
        actor.Current = new Actor(ActorKind.Person, scene.PersonId, scene.Learner);
        var attempt = await db.ScormAttempts.SingleAsync(a => a.Id == scene.Window.AttemptId, cancellationToken);
        if (attempt.Take(scene.Manifest, report, clock.GetUtcNow()))
        {
            var package = await db.ScormPackages.AsNoTracking().SingleAsync(p => p.Id == attempt.PackageId, cancellationToken);
            db.Add(Completion.Of(attempt.PersonId, package.Item, attempt.Id, clock.GetUtcNow(), attempt.ScorePercent));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null when it is larger than is allowed, whatever it says of its length.</summary>
    private async Task<byte[]?> BodyAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[ScormReport.MaxBytes + 1];
        try
        {
            var length = await Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            return length < bytes.Length ? bytes[..length] : null;
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>In the way in which the runtime asks for it.</summary>
    private static JsonResult Answer(int status) => new(new { Result = status == StatusCodes.Status200OK, ErrorCode = status == StatusCodes.Status200OK ? 0 : 101 }) { StatusCode = status };
}

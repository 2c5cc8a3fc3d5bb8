using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification.Badges;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification;

/// <summary>Anybody who holds a certificate can check it: what it says, and whether it still counts. Programs get JSON, by <c>Accept</c> or by <c>.json</c>.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class VerifyModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const string Ending = ".json";

    public string? Code { get; private set; }

    public Award? Found { get; private set; }

    public AwardState State { get; private set; }

    public string? NewerCode { get; private set; }

    public string Tone => State switch { AwardState.Valid => "good", AwardState.Revoked => "bad", _ => "warning" };

    public string Icon => State switch { AwardState.Valid => "circle-check", AwardState.Revoked => "circle-x", AwardState.Expired => "calendar-time", _ => "refresh" };

    /// <summary>An English key.</summary>
    public string Verdict => State switch
    {
        AwardState.Valid => "This certificate is valid",
        AwardState.Expired => "This certificate has expired",
        AwardState.Revoked => "This certificate was revoked",
        _ => "This certificate was replaced",
    };

    /// <summary>An English key.</summary>
    public string Explanation => State switch
    {
        AwardState.Valid => "It was issued here and counts today.",
        AwardState.Expired => "It was issued here, and its time is over.",
        AwardState.Revoked => "It was issued here, and does not count any more.",
        _ => "It was issued here. A newer one counts in its place.",
    };

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellationToken)
    {
        var asJson = code?.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) == true || Request.AsksForJson();
        Code = code?.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) == true ? code[..^Ending.Length] : code;
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        if (!string.IsNullOrWhiteSpace(Code))
        {
            await FindAsync(PublicCode.Normalise(Code), cancellationToken);
            Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        }

        return asJson ? new JsonResult(Found is null ? new { Status = "unknown" } : VerifiedAward.Of(Found, State, NewerCode)) { StatusCode = Response.StatusCode } : Page();
    }

    private async Task FindAsync(string code, CancellationToken cancellationToken)
    {
        Found = code.Length == Award.CodeLength && code.All(char.IsAsciiLetterOrDigit) ? await db.Awards.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, cancellationToken) : null;
        if (Found is not null)
        {
            State = Found.StateOn(WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow()));
            NewerCode = Found.ReplacedById is { } newer ? await db.Awards.Where(a => a.Id == newer).Select(a => a.Code).SingleOrDefaultAsync(cancellationToken) : null;
        }
    }
}

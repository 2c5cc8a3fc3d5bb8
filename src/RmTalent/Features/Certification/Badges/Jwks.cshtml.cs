using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification.Badges;

/// <summary>The public half of every key that ever signed a badge here (RFC 7517), so that old badges stay verifiable.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookups)]
public sealed class JwksModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var keys = await db.SigningKeys.AsNoTracking().OrderByDescending(k => k.MadeAt).ToListAsync(cancellationToken);
        return new PublicJson(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(Jwk)]) });
    }

    internal static JsonObject Jwk(SigningKey key) => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["alg"] = "RS256",
        ["kid"] = key.Address,
        ["n"] = key.Modulus,
        ["e"] = key.Exponent,
    };
}

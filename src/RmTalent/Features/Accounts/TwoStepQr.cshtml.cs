using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>The authenticator key as a QR code, until the second step is on.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TwoStepQrModel(AppDbContext db, UserManager<Account> users) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: false } account || await users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            return NotFound();
        }

        var issuer = Uri.EscapeDataString((await db.OrganisationAsync(cancellationToken)).Name);
        using var data = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer={issuer}", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(svg.GetGraphic(4)), "image/svg+xml");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Administration;

/// <summary>The organisation's present logo, for anybody: it stands on public pages and in what search engines read.</summary>
[AllowAnonymous]
public sealed class LogoModel(OrganisationLogo logo, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if ((await logo.AddressAsync(cancellationToken))?.Id != id || await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // search engines and mails show it too
        return File(files.Open(file), file.ContentType);
    }
}

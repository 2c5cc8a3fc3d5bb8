using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Features.Certification;

/// <summary>The stylesheet of two own colours: pages may carry no inline style, and a certificate's check is public.</summary>
[AllowAnonymous]
public sealed class ColoursModel : PageModel
{
    public IActionResult OnGet(string code)
    {
        if (OwnColours.OfCode(code) is not { } own)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content($".colours-{own.Code} {{ --doc-accent: {own.Accent}; --doc-ornament: {own.Ornament}; }}", "text/css");
    }
}

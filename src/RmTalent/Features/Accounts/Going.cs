using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Features.Accounts;

internal static class Going
{
    /// <summary>On to where the person was going, if that is a page of this site.</summary>
    public static IActionResult GoOn(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}

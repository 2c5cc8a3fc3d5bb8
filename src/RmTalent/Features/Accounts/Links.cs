using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

internal static class Links
{
    /// <summary>An expired link gets the page that offers a new one; anything else is not there.</summary>
    public static IActionResult Gone(this PageModel page, FoundLink link) => link.State switch
    {
        LinkState.Expired => page.LocalRedirect($"/expired-link/{page.RouteData.Values["token"]}"),
        LinkState.Used => page.LocalRedirect("/sign-in"),
        _ => page.NotFound(),
    };

    /// <summary>Would the rules take this password? Nothing is stored.</summary>
    public static async Task<IdentityResult> TryPasswordAsync(this UserManager<Account> users, Account account, string password)
    {
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, account, password) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        return IdentityResult.Success;
    }
}

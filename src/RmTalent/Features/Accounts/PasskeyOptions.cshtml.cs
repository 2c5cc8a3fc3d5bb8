using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>What the browser needs to make a passkey.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PasskeyOptionsModel(UserManager<Account> users, SignInService signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync() => await users.GetUserAsync(User) is { } account
        ? Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name }), "application/json")
        : NotFound();
}

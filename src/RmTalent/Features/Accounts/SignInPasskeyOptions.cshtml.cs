using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>What the browser needs to offer its passkeys; the same for everybody, so it gives no account away.</summary>
[AllowAnonymous]
public sealed class SignInPasskeyOptionsModel(SignInService signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
}

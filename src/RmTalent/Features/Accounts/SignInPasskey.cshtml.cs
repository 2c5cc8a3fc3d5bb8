using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

[AllowAnonymous]
public sealed class SignInPasskeyModel(SignInService signIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => RedirectToPage("SignIn");

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.PasskeySignInAsync(Form.Credential ?? "{}");
        Refuse.When(!result.Succeeded, "This passkey is not known here. Sign in with your password");
        return this.GoOn(ReturnUrl);
    }

    public sealed record Input
    {
        public string? Credential { get; init; }
    }
}

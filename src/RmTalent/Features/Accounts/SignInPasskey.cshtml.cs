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
        Refuse.When(!await IsKnownAsync(), "This passkey is not known here. Sign in with your password");
        return this.GoOn(ReturnUrl);
    }

    /// <summary>An answer to a question that was never asked, or long ago, is as good as none.</summary>
    private async Task<bool> IsKnownAsync()
    {
        try
        {
            return (await signIn.PasskeySignInAsync(Form.Credential ?? "{}")).Succeeded;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public sealed record Input
    {
        public string? Credential { get; init; }
    }
}

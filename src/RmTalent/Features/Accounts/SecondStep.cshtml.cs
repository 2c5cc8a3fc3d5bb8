using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>After the password: a code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
public sealed class SecondStepModel(SignInService signIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var code = Form.Code.Replace(" ", "", StringComparison.Ordinal);
        var result = await signIn.SecondStepAsync(code, Recovery, Remember);
        return result.Succeeded
            ? this.GoOn(ReturnUrl)
            : throw new RefusedException("This code is not right, or was used before. After five wrong tries, wait 15 minutes") { Field = "Form.Code" };
    }

    public sealed record Input
    {
        [Required, StringLength(20)]
        public string Code { get; init; } = "";
    }
}

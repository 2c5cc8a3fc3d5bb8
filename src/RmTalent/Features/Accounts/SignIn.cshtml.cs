using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

[AllowAnonymous]
public sealed class SignInModel(SignInService signIn, DemoSignIn demoSignIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoPerson> Demo => demoSignIn.IsOn ? DemoPeople.All : [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.PasswordAsync(Form.Email, Form.Password, Form.Remember);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("SecondStep", new { Form.Remember, ReturnUrl });
        }

        Refuse.When(!result.Succeeded, "The e-mail address or password is not right. After five wrong tries, wait 15 minutes");
        return this.GoOn(ReturnUrl);
    }

    public sealed record Input
    {
        [Required, EmailAddress, StringLength(Person.EmailMaxLength)]
        public string Email { get; init; } = "";

        [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
        public string Password { get; init; } = "";

        public bool Remember { get; init; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

[Authorize(Policies.SignedIn)]
public sealed class PasswordModel(AppDbContext db, UserManager<Account> users, SignInService signIn, PasswordChange change) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = (await users.GetUserAsync(User))!;
        if (!(await signIn.CheckPasswordSignInAsync(account, Form.Current, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError("Form.Current", T["This is not your password. After five wrong tries, wait 15 minutes"]);
            return this.Invalid();
        }

        if (!ModelState.Accepts(await users.TryPasswordAsync(account, Form.Password), "Form.Password"))
        {
            return this.Invalid();
        }

        await change.ToAsync(account, Form.Password, this.SessionId(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await signIn.RefreshSignInAsync(account);
        this.Toast("Your password is changed");
        return RedirectToPage("Index");
    }

    private ITexts T => HttpContext.RequestServices.GetRequiredService<ITexts>();

    public sealed record Input : NewPassword
    {
        [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
        public string Current { get; init; } = "";
    }
}

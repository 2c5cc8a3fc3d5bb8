using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>A new password by the link from the mail. Ends every session of the account.</summary>
[AllowAnonymous]
public sealed class ResetPasswordModel(AppDbContext db, AccessLinks links, UserManager<Account> users, PasswordChange change) : PageModel
{
    [BindProperty]
    public NewPassword Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await links.FindAsync(token, ForgotPasswordModel.LinkPurpose, cancellationToken) is { IsActive: false } link ? this.Gone(link) : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(token, ForgotPasswordModel.LinkPurpose, cancellationToken);
        if (!link.IsActive || await users.FindByIdAsync(link.SubjectId.ToString()) is not { DeactivatedAt: null } account)
        {
            return this.Gone(link);
        }

        if (!ModelState.Accepts(await users.TryPasswordAsync(account, Form.Password), "Form.Password"))
        {
            return this.Invalid();
        }

        Refuse.When(!await links.UseAsync(link, cancellationToken), "This link was used already");
        await change.ToAsync(account, Form.Password, exceptSession: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Your password is changed. Sign in with it");
        return RedirectToPage("SignIn");
    }
}

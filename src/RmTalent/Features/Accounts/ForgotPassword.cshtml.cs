using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>Answers the same whether or not the address has an account.</summary>
[AllowAnonymous]
public sealed class ForgotPasswordModel(AppDbContext db, UserManager<Account> users, AccessLinks links, Outbox outbox, Invitations invitations) : PageModel
{
    public const string LinkPurpose = "password-reset";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(Form.Email) is { DeactivatedAt: null } account)
        {
            if (account.PasswordHash is null)
            {
                await invitations.SendAsync(account.Id, cancellationToken);
            }
            else
            {
                var token = await links.RenewAsync(LinkPurpose, account.Id, Lasts, cancellationToken);
                await outbox.QueueAsync(AccountMails.PasswordReset(account, token), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        this.Toast("If the address has an account, a link is on its way");
        return RedirectToPage("SignIn");
    }

    public sealed record Input
    {
        [Required, EmailAddress, StringLength(Person.EmailMaxLength)]
        public string Email { get; init; } = "";
    }
}

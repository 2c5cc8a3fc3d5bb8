using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

public enum TwoStepWish { On, Off, NewCodes }

/// <summary>Switches the second step on and off; each needs a code, so that an open browser is not enough.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TwoStepModel(AppDbContext db, UserManager<Account> users, SignInService signIn, SignInGuards guards) : PageModel, ILoadedPage
{
    private const int Codes = 10;

    private Account _account = null!;

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool IsOn => _account.TwoFactorEnabled;

    public string Key { get; private set; } = "";

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return false;
        }

        _account = account;
        if (await users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 })
        {
            await users.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
        }

        Key = string.Join(' ', (await users.GetAuthenticatorKeyAsync(account))!.Chunk(4).Select(c => new string(c)));
        CodesLeft = await users.CountRecoveryCodesAsync(account);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await guards.TakePlaceAsync(_account.Id)
            || !await users.VerifyTwoFactorTokenAsync(_account, TokenOptions.DefaultAuthenticatorProvider, Form.Code.Replace(" ", "", StringComparison.Ordinal)))
        {
            throw new RefusedException("This code is not right, or was used before. After five wrong tries, wait 15 minutes") { Field = "Form.Code" };
        }

        await guards.GiveBackAsync(_account.Id);
        var person = await db.People.SingleAsync(p => p.Id == _account.Id, cancellationToken);
        if (Form.Wish == TwoStepWish.Off)
        {
            person.Secure(SecurityChange.TwoStepOff);
            await users.SetTwoFactorEnabledAsync(_account, false);
            await users.ResetAuthenticatorKeyAsync(_account);
            await signIn.RefreshSignInAsync(_account);
            this.Toast("Two-step sign-in is off");
            return RedirectToPage("Index");
        }

        person.Secure(Form.Wish == TwoStepWish.On ? SecurityChange.TwoStepOn : SecurityChange.RecoveryCodesMade);
        await users.SetTwoFactorEnabledAsync(_account, true);
        NewCodes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(_account, Codes))!];
        await signIn.RefreshSignInAsync(_account);
        return Page();
    }

    public sealed record Input
    {
        [Required, StringLength(10)]
        public string Code { get; init; } = "";

        public TwoStepWish Wish { get; init; }
    }
}

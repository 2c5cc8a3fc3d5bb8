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

[Authorize(Policies.SignedIn)]
public sealed class PasskeysModel(AppDbContext db, UserManager<Account> users, SignInService signIn) : PageModel, ILoadedPage
{
    private Account _account = null!;

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<UserPasskeyInfo> Rows { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return false;
        }

        _account = account;
        Rows = [.. await users.GetPasskeysAsync(account)];
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(p => p.Id == _account.Id, cancellationToken);
        if (Rows.FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == Form.Remove) is { } old)
        {
            person.Secure(SecurityChange.PasskeyRemoved);
            await users.RemovePasskeyAsync(_account, old.CredentialId);
        }
        else
        {
            var made = await MadeAsync() ?? throw new RefusedException("Your browser's answer was not accepted. Try again");
            made.Name = Device.Of(Request.Headers.UserAgent);
            person.Secure(SecurityChange.PasskeyAdded);
            await users.AddOrUpdatePasskeyAsync(_account, made);
        }

        this.Toast("Saved");
        return RedirectToPage();
    }

    /// <summary>Null for an answer that is not right, or to a question that was never asked, or long ago.</summary>
    private async Task<UserPasskeyInfo?> MadeAsync()
    {
        try
        {
            return (await signIn.PerformPasskeyAttestationAsync(Form.Credential ?? "{}")).Passkey;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public sealed record Input
    {
        public string? Credential { get; init; }

        public string? Remove { get; init; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>A newcomer chooses password and language, and is signed in. The link works once.</summary>
[AllowAnonymous]
public sealed class InvitationModel(AppDbContext db, AccessLinks links, UserManager<Account> users, SignInService signIn) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> LanguageChoices =>
        Languages.All.Select(l => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(Languages.NameOf(l), l));

    private FoundLink Link { get; set; } = FoundLink.None;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Link = await links.FindAsync((string?)RouteData.Values["token"], Invitations.LinkPurpose, cancellationToken);
        Account = (await users.FindByIdAsync(Link.SubjectId.ToString()))!;
        return Account is not null;
    }

    public IActionResult OnGet()
    {
        Form = new() { Language = Languages.Current };
        return Link.IsActive ? Page() : this.Gone(Link);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Link.IsActive)
        {
            return this.Gone(Link);
        }

        Account.Language = Languages.Nearest(Form.Language) ?? Languages.English;
        if (!ModelState.Accepts(await users.TryPasswordAsync(Account, Form.Password), "Form.Password"))
        {
            return this.Invalid();
        }

        Refuse.When(!await links.UseAsync(Link, cancellationToken), "This link was used already");
        var person = await db.People.SingleAsync(p => p.Id == Account.Id, cancellationToken);
        person.Prefer(Account.Language, Account.TimeZone);
        person.Secure(SecurityChange.PasswordChosen);
        Account.EmailConfirmed = true;
        await users.AddPasswordAsync(Account, Form.Password);
        await signIn.SignInAsync(Account, isPersistent: false);
        return LocalRedirect("/");
    }

    public sealed record Input : NewPassword
    {
        [Required]
        public string Language { get; init; } = "";
    }
}

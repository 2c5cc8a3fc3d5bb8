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
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>A newcomer chooses password and language, and is signed in. The link works once.</summary>
[AllowAnonymous]
public sealed class InvitationModel(AppDbContext db, AccessLinks links, UserManager<Account> users, SignInService signIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> LanguageChoices =>
        Languages.All.Select(l => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(Languages.NameOf(l), l));

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var link = await links.FindAsync((string?)RouteData.Values["token"], Invitations.LinkPurpose, HttpContext.RequestAborted);
        if (!link.IsActive || await users.FindByIdAsync(link.SubjectId.ToString()) is not { } account)
        {
            context.Result = this.Gone(link);
            return;
        }

        (Account, Link) = (account, link);
        await next();
    }

    private FoundLink Link { get; set; } = FoundLink.None;

    public void OnGet() => Form = new() { Language = Languages.Current };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
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

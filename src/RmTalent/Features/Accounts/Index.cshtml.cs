using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

[Authorize(Policies.SignedIn)]
public sealed class IndexModel(AppDbContext db, SignInService signIn) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    private Guid Me => User.Id;

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(l => new SelectListItem(Languages.NameOf(l), l));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (Account = (await db.Users.SingleOrDefaultAsync(a => a.Id == Me, cancellationToken))!) is not null;

    public void OnGet() => Form = new() { Language = Account.Language, TimeZone = Account.TimeZone };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!Languages.All.Contains(Form.Language, StringComparer.Ordinal) || !Zones.Known(Form.TimeZone), "Choose a value from the list");
        (Account.Language, Account.TimeZone) = (Form.Language, Form.TimeZone);
        (await db.People.SingleAsync(p => p.Id == Me, cancellationToken)).Prefer(Form.Language, Form.TimeZone);
        await db.SaveChangesAsync(cancellationToken);
        await signIn.RefreshSignInAsync(Account);
        Response.Cookies.Delete(LocalizationSetup.LanguageCookie);
        this.Toast("Saved");
        return RedirectToPage();
    }

    public sealed record Input
    {
        [Required]
        public string Language { get; init; } = "";

        [Required]
        public string TimeZone { get; init; } = "";
    }
}

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

/// <summary>The first start: organisation and first administrator. Gone as soon as there is one.</summary>
[AllowAnonymous]
public sealed class SetUpModel(AppDbContext db, AccessLinks links, UserManager<Account> users, SignInService signIn, ITexts texts) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Countries => People.Countries.Choices(texts);

    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> LanguageChoices =>
        Languages.All.Select(l => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(Languages.NameOf(l), l));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) => !await SetUpCode.IsDoneAsync(db, cancellationToken);

    public void OnGet() => Form = new() { Language = Languages.Current };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!Languages.All.Contains(Form.Language, StringComparer.Ordinal) || !Zones.Known(Form.TimeZone) || !People.Countries.Known(Form.Country), "Choose a value from the list");
        var account = Account.For(Guid.CreateVersion7(), Form.Name, Form.Email, Form.Language, Form.TimeZone);
        if (!ModelState.Accepts(await users.TryPasswordAsync(account, Form.Password), "Form.Password"))
        {
            return this.Invalid();
        }

        var link = await links.FindAsync(PublicCode.Normalise(Form.Code), SetUpCode.LinkPurpose, cancellationToken);
        Refuse.When(!link.IsActive || !await links.UseAsync(link, cancellationToken), "This is not the code, or it has expired. Start the program again for a new one");
        if (!await db.Set<Organisation>().AnyAsync(cancellationToken))
        {
            db.Add(Organisation.Found(Form.Organisation, Form.TimeZone, Form.Language, Form.Country));
        }

        db.Add(Person.Join(account.Id, new PersonDetails(Form.Name, Form.Email) { Country = Form.Country, Language = Form.Language, TimeZone = Form.TimeZone }));
        account.EmailConfirmed = true;
        (await users.CreateAsync(account, Form.Password)).ThrowIfRefused();
        (await users.AddToRoleAsync(account, Roles.Administrator)).ThrowIfRefused();
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/");
    }

    public sealed record Input : NewPassword
    {
        [Required, StringLength(30)]
        public string Code { get; init; } = "";

        [Required, StringLength(Platform.Domain.Organisation.NameMaxLength)]
        public string Organisation { get; init; } = "";

        [Required]
        public string Country { get; init; } = "NO";

        [Required]
        public string Language { get; init; } = "";

        [Required]
        public string TimeZone { get; init; } = "Europe/Oslo";

        [Required, StringLength(Person.NameMaxLength)]
        public string Name { get; init; } = "";

        [Required, EmailAddress, StringLength(Person.EmailMaxLength)]
        public string Email { get; init; } = "";
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Preferences;

/// <summary>Language and theme, for anyone, kept in cookies.</summary>
[AllowAnonymous]
public sealed class IndexModel(ITexts texts) : PageModel
{
    [BindProperty]
    public PreferencesForm Form { get; set; } = new();

    [BindProperty]
    public string? ReturnUrl { get; set; }

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(l => new SelectListItem(Languages.NameOf(l), l));

    public IEnumerable<SelectListItem> ThemeChoices => Theme.All.Select(t => new SelectListItem(texts[Theme.Label(t)], t));

    public void OnGet() => Form = new() { Language = Languages.Current, Theme = Theme.Of(HttpContext) ?? Theme.System };

    public IActionResult OnPost()
    {
        Keep(LocalizationSetup.LanguageCookie, Languages.Nearest(Form.Language));
        Keep(Theme.Cookie, Theme.All.FirstOrDefault(t => t == Form.Theme));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/preferences");
    }

    private void Keep(string cookie, string? value)
    {
        if (value is not null)
        {
            Response.Cookies.Append(cookie, value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            });
        }
    }

    public sealed record PreferencesForm
    {
        public string? Language { get; init; }

        public string? Theme { get; init; }
    }
}

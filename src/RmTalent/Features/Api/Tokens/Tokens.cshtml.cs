using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Tokens;

/// <summary>A line of a list of tokens; the owner only where there are several.</summary>
public sealed record TokenRow(Guid Id, string Name, string Ending, IReadOnlyList<ApiScope> Scopes, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, TokenState State, string? Owner);

/// <summary>One's own tokens. A new one is shown once: only its fingerprint is stored.</summary>
[Authorize(Policies.UseApi)]
public sealed class TokensModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    private static readonly int[] Days = [7, 30, 90, 365];

    [BindProperty]
    public TokenForm Form { get; set; } = new();

    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    public string? Text { get; private set; }

    public IEnumerable<SelectListItem> ScopeChoices => ApiScopes.Of(User).Select(s => new SelectListItem($"{texts.Of(s)} ({ApiScopes.NameOf(s)})", s.ToString()));

    public IEnumerable<SelectListItem> DayChoices => Days.Select(d => new SelectListItem(texts["{0} days", d], d.ToString(CultureInfo.InvariantCulture)));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, now) = (User.Id, clock.GetUtcNow());
        var tokens = await db.ApiTokens.AsNoTracking().Where(t => t.OwnerId == me).OrderBy(t => t.RevokedAt != null).ThenByDescending(t => t.ExpiresAt).Take(50).ToListAsync(cancellationToken);
        Rows = tokens.ConvertAll(t => new TokenRow(t.Id, t.Name, t.Ending, t.Scopes, t.ExpiresAt, t.LastUsedAt, t.StateAt(now), null));
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Rows.Count(r => r.State is TokenState.Valid) >= ApiToken.MostOfOnePerson, "You have {0} valid tokens. End one first", ApiToken.MostOfOnePerson);
        Refuse.When(!Days.Contains(Form.Days) || Form.Scopes.Except(ApiScopes.Of(User)).Any(), "Choose a value from the list");
        var (text, now) = (TokenText.New(), clock.GetUtcNow());
        db.Add(ApiToken.Make(text, User.Id, Form.Name, Form.Scopes, now.AddDays(Form.Days), now));
        await db.SaveChangesAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        ModelState.Clear();
        (Text, Form) = (text, new());
        return Page();
    }

    public sealed record TokenForm
    {
        [Required, StringLength(ApiToken.NameMaxLength)]
        public string Name { get; init; } = "";

        [MinLength(1, ErrorMessage = "Choose what the token may do")]
        public List<ApiScope> Scopes { get; init; } = [];

        public int Days { get; init; } = 90;
    }
}

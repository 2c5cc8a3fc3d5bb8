using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Tokens;

[Authorize(Policies.Administer)]
public sealed class AllTokensModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (now, people) = (clock.GetUtcNow(), db.Set<Person>());
        var page = await db.ApiTokens.PageAsync(
            t => t.MadeAt,
            t => new TokenRow(t.Id, t.Name, t.Ending, t.Scopes, t.ExpiresAt, t.LastUsedAt,
                t.RevokedAt != null ? TokenState.Revoked : t.ExpiresAt <= now ? TokenState.Expired : TokenState.Valid,
                people.Where(p => p.Id == t.OwnerId).Select(p => p.Name).FirstOrDefault() ?? "–"),
            PageRequest.From(Request), descending: true, cancellationToken);
        (Rows, Next, Previous) = (page.Rows, page.Next, page.Previous);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Tokens;

/// <summary>Owners end their own tokens, administrators anybody's.</summary>
[Authorize(Policies.UseApi)]
public sealed class RevokeModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public ApiToken Token { get; private set; } = null!;

    private bool IsMine => Token.OwnerId == User.Id;

    public string Back => IsMine ? "/account/tokens" : "/administration/tokens";

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, all) = (User.Id, User.IsAdministrator);
        Token = (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == Id && (all || t.OwnerId == me), cancellationToken))!;
        return Token is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Token.Revoke(IsMine ? AccessEnd.ByOwner : AccessEnd.ByAdministrator, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The token works no more");
        return Redirect(Back);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Certification.Badges;

/// <summary>Which keys sign badges, and which only check them any more.</summary>
[Authorize(Policies.Administer)]
public sealed class KeysModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<KeyRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await db.SigningKeys.AsNoTracking().OrderByDescending(k => k.MadeAt)
        .Select(k => new KeyRow(k.Id, k.MadeAt, k.RetiredAt, db.Set<Award>().Count(a => a.SigningKeyId == k.Id))).ToListAsync(cancellationToken);
}

public sealed record KeyRow(Guid Id, DateTimeOffset MadeAt, DateTimeOffset? RetiredAt, int Awards);

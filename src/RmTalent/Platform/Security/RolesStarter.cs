using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Security;

internal sealed class RolesStarter : IStarterData
{
    public int Order => 10;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Roles.Select(r => r.Name!).ToListAsync(cancellationToken);
        db.AddRange(Roles.All.Except(known, StringComparer.Ordinal).Select(r => new IdentityRole<Guid>
        {
            Id = Guid.CreateVersion7(),
            Name = r,
            NormalizedName = r.ToUpperInvariant(),
            ConcurrencyStamp = Guid.CreateVersion7().ToString(),
        }));
        await db.SaveChangesAsync(cancellationToken);
    }
}

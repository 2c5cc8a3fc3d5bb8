using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Accounts;

/// <summary>A site without an administrator prints a code at each start; whoever can read the log may set the site up with it.</summary>
public sealed class SetUpCode(AccessLinks links, DemoSignIn demo, SiteAddress site, ILogger<SetUpCode> logger) : IStarterData
{
    public const string LinkPurpose = "set-up";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public int Order => 20;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (!demo.IsOn && !await IsDoneAsync(db, cancellationToken))
        {
            var code = links.IssueCode(LinkPurpose, Organisation.OnlyId, Lasts);
            await db.SaveChangesAsync(cancellationToken);
            logger.LogWarning("This site has no administrator. Set it up at {Address} with the code {Code}, valid for a day", site.Url("/setup"), PublicCode.Grouped(code));
        }
    }

    public static Task<bool> IsDoneAsync(AppDbContext db, CancellationToken cancellationToken) =>
        db.UserRoles.AnyAsync(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Administrator), cancellationToken);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

[Authorize(Policies.SeePeople)]
public sealed class DetailsModel(AppDbContext db, IEnumerable<IPersonPart> slices) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Person Person { get; private set; } = null!;

    public string? Team { get; private set; }

    public Reference? Manager { get; private set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool IsActive { get; private set; }

    public bool HasPassword { get; private set; }

    public IReadOnlyList<PersonPart> Parts { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        Team = await db.Teams.Where(t => t.Id == person.TeamId).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken);
        Manager = await db.People.Where(p => p.Id == person.ManagerId).Select(p => new Reference(p.Id, p.Name)).SingleOrDefaultAsync(cancellationToken);
        Roles = await db.RolesOf(Id).ToListAsync(cancellationToken);
        var account = await db.Users.Where(a => a.Id == Id).Select(a => new { IsActive = a.DeactivatedAt == null, HasPassword = a.PasswordHash != null }).SingleOrDefaultAsync(cancellationToken);
        (IsActive, HasPassword) = (account?.IsActive ?? false, account?.HasPassword ?? false);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var parts = new List<PersonPart>();
        foreach (var slice in slices.OrderBy(s => s.Order))
        {
            if (await slice.ForAsync(Id, User, cancellationToken) is { } part)
            {
                parts.Add(part);
            }
        }

        Parts = parts;
    }

    public sealed record Reference(Guid Id, string Name);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

/// <summary>Takes away or gives back the right to sign in.</summary>
[Authorize(Policies.Administer)]
public sealed class AccessModel(AppDbContext db, IEnumerable<IStandingAccess> standing, TimeProvider clock) : PageModel, ILoadedPage
{
    private Person _person = null!;
    private Account _account = null!;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool IsActive => _account.DeactivatedAt is null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _person = (await db.People.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken))!;
        _account = (await db.Users.SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        return _person is not null && _account is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Id == User.Id, "You cannot deactivate yourself");
        if (IsActive)
        {
            await DeactivateAsync(cancellationToken);
        }
        else
        {
            _account.DeactivatedAt = null;
            _person.Secure(SecurityChange.Reactivated);
            if (_person.LeftOn is not null)
            {
                _person.Return();
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage("Details", new { Id });
    }

    private async Task DeactivateAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _account.DeactivatedAt = now;
        _account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        _person.Secure(SecurityChange.Deactivated);
        (await db.OpenSessionsOf(Id).ToListAsync(cancellationToken)).ForEach(s => s.End(now));
        foreach (var access in standing)
        {
            await access.EndAsync(Id, AccessEnd.Deactivated, cancellationToken);
        }

        if (Form.LeftOn is { } day && _person.LeftOn is null)
        {
            _person.Leave(day);
        }
    }

    public sealed record Input
    {
        public DateOnly? LeftOn { get; init; }
    }
}

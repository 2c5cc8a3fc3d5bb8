using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>Takes a programme out of use, or into use again.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class ArchiveModel(AppDbContext db, TimeProvider clock) : ProgrammePage(db)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Programme.ExpectVersion(Version ?? Programme.Version);
        if (Programme.ArchivedAt is null)
        {
            Programme.Archive(clock.GetUtcNow());
        }
        else
        {
            Programme.Restore();
        }

        return SavedAsync("Saved", cancellationToken);
    }
}

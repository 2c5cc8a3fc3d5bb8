using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.CheckIns;

/// <summary>Where a check-in stands, and once both have written, what they wrote.</summary>
[Authorize(Policies.FollowOnboarding)]
public sealed class ShowModel(AppDbContext db) : CheckInPage(db)
{
    public int Stage => CheckIn is { IsOpen: true } ? 2 : 1;

    public void OnGet()
    {
    }
}

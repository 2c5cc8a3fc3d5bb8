using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.Learn)]
public sealed class DetailsModel(AppDbContext db, LicenceCheck check, TimeProvider clock) : LicencePage(db)
{
    public ShownLicence Shown { get; private set; } = null!;

    public bool IsMine => PersonId == User.Id;

    public bool MayLead => !IsMine && Policies.RolesOf(Policies.SeeCompliance).Any(User.IsInRole);

    /// <summary>The answer of this moment, not the one that was kept.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = (await Db.ShownLicenceAsync(check, PersonId, User, clock.GetUtcNow(), cancellationToken))!;
}

/// <summary>An answer with the person who supervises until it is yes.</summary>
public sealed record ShownLicence(LicenceAnswer Answer, DateOnly? Since, string? Supervisor, bool IsNamed)
{
    public LicenceState State => Answer.RuleId is null ? LicenceState.NotAsked : Answer.MayServe ? LicenceState.Licensed : LicenceState.Supervised;
}

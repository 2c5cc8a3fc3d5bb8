using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>What both signed, newest first, each with what it changed; and what a change in writing would.</summary>
[Authorize(Policies.Develop)]
public sealed class VersionsModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public PlanView View { get; private set; } = null!;

    public IReadOnlyList<SignedVersion> Agreed { get; private set; } = [];

    /// <summary>Null when no change is being written.</summary>
    public IReadOnlyList<PlanChange>? Pending { get; private set; }

    public IReadOnlyList<CycleRow> Cycles { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(db, Id, User.Id, User.IsAdministrator, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        var editions = view.Plan.Editions;
        Agreed = [.. editions.Select((e, n) => new SignedVersion(e, n == 0 ? null : PlanDiff.Of(editions[n - 1].Content, e.Content, texts))).Reverse()];
        Pending = view.Plan.Status is PlanStatus.Changing ? PlanDiff.Of(editions[^1].Content, view.Plan.Content, texts) : null;
        Cycles = await db.DevelopmentPlans.AsNoTracking().SeenBy(User.Id, User.IsAdministrator).Where(p => p.PersonId == view.Plan.PersonId).OrderByDescending(p => p.Cycle).Take(20)
            .Select(p => new CycleRow(p.Id, p.Cycle, p.From, p.To, p.Status)).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public sealed record SignedVersion(PlanEdition Edition, IReadOnlyList<PlanChange>? Changes);

    public sealed record CycleRow(Guid Id, int Cycle, DateOnly From, DateOnly To, PlanStatus Status);
}

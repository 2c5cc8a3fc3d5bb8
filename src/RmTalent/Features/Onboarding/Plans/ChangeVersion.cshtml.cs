using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>What the published version would change in this plan; the plan stays on its own unless somebody moves it here.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class ChangeVersionModel(AppDbContext db, PlanStart start, ITexts texts) : PlanPage(db)
{
    public ProgrammeVersion From { get; private set; } = null!;

    public ProgrammeVersion To { get; private set; } = null!;

    public IReadOnlyList<StepDiff> Diff { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        From = await Db.ProgrammeVersions.AsNoTracking().SingleAsync(v => v.Id == Plan.ProgrammeVersionId, cancellationToken);
        To = await Db.ProgrammeVersions.AsNoTracking().Where(v => v.ProgrammeId == From.ProgrammeId && v.PublishedAt != null).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
        Diff = ProgrammeDiff.Of(From.Steps, To.Steps);
        return To.Number > From.Number;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.Follow(To, Days);
        await start.CountLearningAsync(Plan, Days, cancellationToken);
        return await DoneAsync("The plan follows the new version", cancellationToken);
    }

    public string Says(StepDiff diff) => diff.Change switch
    {
        _ when Plan.Steps.Any(s => s.StepId == diff.Step.Id && s.ClosedAt is not null) => texts["is done already and stays so"],
        StepChange.Changed => string.Join(", ", diff.Aspects.Select(a => texts.Of(a))),
        _ => texts.Of(diff.Step.Kind),
    };
}

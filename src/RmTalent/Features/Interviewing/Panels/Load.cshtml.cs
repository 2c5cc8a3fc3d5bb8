using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>How much everybody who may sit on a panel already does.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class LoadModel(SlotFinder slots, PanelLoad load) : PageModel
{
    public IReadOnlyList<DateOnly> Weeks { get; private set; } = [];

    public IReadOnlyList<LoadRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var people = await slots.PeopleAsync(Policies.RolesOf(Policies.ScoreInterviews), cancellationToken);
        Weeks = await load.WeeksAsync(cancellationToken);
        Rows = await load.OfAsync([.. people.Select(p => p.PersonId)], cancellationToken);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Board;

/// <summary>The board by team, by requirement or by person.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class SummaryModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string View { get; init; } = "";

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; init; } = new();

    public PageOf<SummaryRow> Rows { get; private set; } = PageOf<SummaryRow>.Empty;

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var inView = (Filter with { Q = null }).Narrow(db, db.AssignmentsSeenBy(User).AsNoTracking().Current());
        Rows = View switch
        {
            "team" => new(await BoardSummaries.ByTeamAsync(db, inView, today, cancellationToken), null, null),
            "requirement" => new(await BoardSummaries.ByRequirementAsync(db, inView, today, cancellationToken), null, null),
            _ => await BoardSummaries.ByPersonAsync(db.PeopleSeenBy(User).AsNoTracking().Called(Filter.Q), inView, today, PageRequest.From(Request), cancellationToken),
        };
        Requirements = await db.RequirementChoicesAsync(cancellationToken);
        Teams = await db.TeamsSeenByAsync(User, cancellationToken);
    }
}

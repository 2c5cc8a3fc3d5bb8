using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Everybody's current trainings, with the rate of those who are compliant.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class BoardModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; init; } = new();

    public BoardSums Sums { get; private set; } = BoardSums.None;

    public PageOf<BoardRow> Rows { get; private set; } = PageOf<BoardRow>.Empty;

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public string CsvUrl => $"/compliance/csv{Request.QueryString}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var inView = Filter.Narrow(db, db.AssignmentsSeenBy(User).AsNoTracking().Current());
        Sums = await BoardSums.OfAsync(inView, today, cancellationToken);
        Rows = await Filter.OfStatus(inView, today)
            .PageAsync(a => a.DueOn, BoardRow.From(db), PageRequest.From(Request, 50), Request.Query["sort"] == "-due", cancellationToken);
        var requirements = await db.Requirements.AsNoTracking().Where(r => r.State != RequirementState.Draft).OrderBy(r => r.Code).Select(r => new { r.Id, r.Title }).ToListAsync(cancellationToken);
        Requirements = [.. requirements.Select(r => new SelectListItem(r.Title.ToString(), r.Id.ToString()))];
        var seen = db.PeopleSeenBy(User);
        Teams = await db.Teams.AsNoTracking().Where(t => seen.Any(p => p.TeamId == t.Id)).OrderBy(t => t.Name).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(cancellationToken);
    }
}

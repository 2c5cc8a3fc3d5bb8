using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Licences;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Board;

/// <summary>Everybody's current trainings, with the rate of those who are compliant.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; init; } = new();

    public BoardSums Sums { get; private set; } = BoardSums.None;

    public PageOf<BoardRow> Rows { get; private set; } = PageOf<BoardRow>.Empty;

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>Of those whom a rule asks for a licence, how many may serve clients alone.</summary>
    public int Licensed { get; private set; }

    public int Asked { get; private set; }

    public string CsvUrl => $"/compliance/csv{Request.QueryString}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var inView = Filter.Narrow(db, db.AssignmentsSeenBy(User).AsNoTracking().Current());
        Sums = await BoardSums.OfAsync(inView, today, cancellationToken);
        Rows = await Filter.OfStatus(inView, today)
            .PageAsync(a => a.DueOn, BoardRow.From(db), PageRequest.From(Request, 50), Request.Query["sort"] == "-due", cancellationToken);
        var seen = db.PeopleSeenBy(User).Where(p => Filter.TeamId == null || p.TeamId == Filter.TeamId);
        var licences = await db.Licences.Where(l => l.State != LicenceState.NotAsked && seen.Any(p => p.Id == l.PersonId)).GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        (Licensed, Asked) = (licences.Where(l => l.Key == LicenceState.Licensed).Sum(l => l.Count), licences.Sum(l => l.Count));
        Requirements = await db.RequirementChoicesAsync(cancellationToken);
        Teams = await db.TeamsSeenByAsync(User, cancellationToken);
    }
}

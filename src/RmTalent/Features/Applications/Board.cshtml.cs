using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>A vacancy's applications by status, or as a list.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class BoardModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int CardsPerColumn = 30;

    [FromRoute]
    public Guid Id { get; init; }

    [FromQuery]
    public string? View { get; init; }

    public Vacancy Vacancy { get; private set; } = null!;

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public PageOf<ApplicationRow> List { get; private set; } = PageOf<ApplicationRow>.Empty;

    public bool AsList => View == "list";

    public bool MayScreen => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    public bool MayInvite => MayScreen && Vacancy.TakesApplications(clock.Today());

    /// <summary>Where a card may be put by hand; what interviews and offers decide moves by itself.</summary>
    public static IReadOnlyList<ApplicationStatus> Moves(ApplicationStatus from) => from switch
    {
        ApplicationStatus.Submitted => [ApplicationStatus.InReview, ApplicationStatus.Shortlisted, ApplicationStatus.Unsuccessful],
        ApplicationStatus.InReview => [ApplicationStatus.Shortlisted, ApplicationStatus.Unsuccessful],
        ApplicationStatus.Shortlisted => [ApplicationStatus.Unsuccessful],
        _ => [],
    };

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Vacancy = (await db.Vacancies.AsNoTracking().SeenBy(User).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken))!;
        return Vacancy is not null;
    }

    public async Task OnGetAsync(string? sort, CancellationToken cancellationToken)
    {
        var applications = db.ApplicationsSeenBy(User).AsNoTracking().Where(a => a.VacancyId == Id);
        if (AsList)
        {
            List = await applications.PageAsync(a => a.SubmittedAt, ApplicationRow.From(db), PageRequest.From(Request), descending: sort != "submitted", cancellationToken);
            return;
        }

        var counts = await applications.GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var columns = new List<Column>();
        foreach (var status in Enum.GetValues<ApplicationStatus>().Where(s => counts.ContainsKey(s) || s <= ApplicationStatus.DecisionPending))
        {
            var cards = !counts.TryGetValue(status, out var total) ? [] : await applications.Where(a => a.Status == status)
                .OrderByDescending(a => a.SubmittedAt).Take(CardsPerColumn).Select(ApplicationRow.From(db)).ToListAsync(cancellationToken);
            columns.Add(new Column(status, total, cards));
        }

        Columns = columns;
    }

    public sealed record Column(ApplicationStatus Status, int Total, IReadOnlyList<ApplicationRow> Cards);
}

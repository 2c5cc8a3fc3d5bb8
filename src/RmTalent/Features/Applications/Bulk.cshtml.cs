using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Shortlists or turns down those who were ticked in a list, after showing who they are. All or none.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class BulkModel(AppDbContext db, TimeProvider clock, ITexts texts) : PageModel, ILoadedPage
{
    private const int MostAtOnce = 100;

    [FromRoute]
    public string Step { get; init; } = "";

    [FromQuery(Name = "id")]
    public List<Guid> Chosen { get; init; } = [];

    [BindProperty]
    public BulkForm Form { get; set; } = new();

    public IReadOnlyList<ApplicationRow> Rows { get; private set; } = [];

    public bool TurnsDown => Step == "turn-down";

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Wanted().AsNoTracking().OrderBy(a => a.SubmittedAt).Select(ApplicationRow.From(db)).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(TurnsDown && Form.Reason is null, "Choose a reason");
        var organisation = await db.OrganisationAsync(cancellationToken);
        var candidates = await db.Candidates.AsNoTracking().Where(c => Wanted().Any(a => a.CandidateId == c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var application in await Wanted().ToListAsync(cancellationToken))
        {
            if (!TurnsDown)
            {
                application.Shortlist(now);
                continue;
            }

            var (candidate, vacancy) = (candidates[application.CandidateId], Rows.First(r => r.Id == application.Id).Vacancy);
            application.TurnDown(HiringStage.Screening, Form.Reason!.Value, now);
            application.PlanNotice(
                DecisionNotice.SubjectIn(texts, candidate.Language, vacancy),
                DecisionNotice.BodyIn(texts, candidate.Language, candidate.Name, vacancy, organisation.Name),
                DecisionNotice.DueAt(Form.When, organisation, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("{0} applications were changed", Rows.Count);
        return Redirect("/applications");
    }

    private IQueryable<Application> Wanted()
    {
        var ids = (Form.Ids.Count > 0 ? Form.Ids : Chosen).Take(MostAtOnce).ToList();
        return db.ApplicationsSeenBy(User).InScreening().Where(a => ids.Contains(a.Id));
    }

    public sealed record BulkForm
    {
        public List<Guid> Ids { get; init; } = [];

        public TurnDownReason? Reason { get; init; }

        public NoticeTime When { get; init; }
    }
}

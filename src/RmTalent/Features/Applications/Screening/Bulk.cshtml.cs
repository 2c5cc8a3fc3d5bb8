using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

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

    /// <summary>Each mail has its own language and words; a time of one's own choice belongs to a single one.</summary>
    public IEnumerable<SelectListItem> Times => new[] { NoticeTime.NextMorning, NoticeTime.Now }.Select(t => new SelectListItem(texts.Of(t), t.ToString()));

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
        if (TurnsDown && Form.Reason is null)
        {
            throw new RefusedException("Choose a reason") { Field = "Form.Reason" };
        }

        var organisation = await db.OrganisationAsync(cancellationToken);
        var candidates = await db.Candidates.AsNoTracking().Where(c => Wanted().Any(a => a.CandidateId == c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var now = clock.GetUtcNow();
        var items = new List<BulkItem>();
        foreach (var application in await Wanted().ToListAsync(cancellationToken))
        {
            items.Add(new BulkItem(application.Id, application.Status, TurnsDown ? ApplicationStatus.Unsuccessful : ApplicationStatus.Shortlisted));
            if (!TurnsDown)
            {
                application.Shortlist(now);
                continue;
            }

            var (candidate, vacancy) = (candidates[application.CandidateId], Rows.First(r => r.Id == application.Id).Vacancy);
            application.TurnDown(HiringStage.Screening, Form.Reason!.Value, now);
            application.PlanNotice(
                DecisionNotice.SubjectIn(texts, candidate.Language, vacancy),
                DecisionNotice.BodyIn(texts, candidate.Language, vacancy, organisation.Name),
                DecisionNotice.DueAt(Form.When, null, organisation, now));
        }

        Refuse.When(items.Count == 0, "Nobody was chosen");
        var step = db.Add(BulkStep.Take(items, User.Id, now)).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/applications/bulk/{step.Id}");
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

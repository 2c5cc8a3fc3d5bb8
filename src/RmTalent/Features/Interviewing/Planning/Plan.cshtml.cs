using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>The rounds of a vacancy's interviews.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class PlanModel(AppDbContext db, StarterPlan starter) : PageModel, ILoadedPage
{
    private const int MaxOthers = 50;

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public PlanForm Form { get; init; } = new();

    public Vacancy Vacancy { get; private set; } = null!;

    /// <summary>Other vacancies whose plan can be copied, the newest first.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public InterviewPlan? Plan { get; private set; }

    public IReadOnlyDictionary<Guid, LocalisedText> Competencies { get; private set; } = new Dictionary<Guid, LocalisedText>();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Vacancy = (await db.Vacancies.AsNoTracking().SeenBy(User).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken))!;
        Plan = await db.InterviewPlans.SingleOrDefaultAsync(p => p.VacancyId == Id, cancellationToken);
        Others = Plan is not null || Vacancy is null ? [] : [.. (await db.Vacancies.AsNoTracking().SeenBy(User).Where(v => db.Set<InterviewPlan>().Any(p => p.VacancyId == v.Id))
            .OrderByDescending(v => v.Id).Take(MaxOthers).Select(v => new { v.Id, v.Title, v.Reference }).ToListAsync(cancellationToken)).Select(v => new SelectListItem($"{v.Title} ({v.Reference})", v.Id.ToString()))];
        Competencies = await db.Competencies.Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        return Vacancy is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Plan is null)
        {
            db.Add(await starter.ForAsync(Vacancy, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            this.Toast("The starter plan is ready. Change it as you like");
        }

        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Plan is not null, "This vacancy has a plan already");
        var source = await db.InterviewPlans.AsNoTracking().SingleOrDefaultAsync(p => p.VacancyId == Form.From && db.Set<Vacancy>().SeenBy(User).Any(v => v.Id == p.VacancyId), cancellationToken);
        Refuse.When(source is null, "Choose a vacancy to copy from");
        db.Add(source!.CopyFor(Id));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The plan is copied. Change it as you like");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Plan is null || Plan.Rounds.All(r => r.Id != Form.RoundId), "This round is no longer in the plan");
        Plan!.MoveRound(Form.RoundId!.Value, Form.Earlier);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { Id });
    }

    public sealed record PlanForm
    {
        public Guid? From { get; init; }

        public Guid? RoundId { get; init; }

        public bool Earlier { get; init; }
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>The rounds of a vacancy's interviews.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class PlanModel(AppDbContext db, StarterPlan starter) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Vacancy Vacancy { get; private set; } = null!;

    public InterviewPlan? Plan { get; private set; }

    public IReadOnlyDictionary<Guid, LocalisedText> Competencies { get; private set; } = new Dictionary<Guid, LocalisedText>();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Vacancy = (await db.Vacancies.AsNoTracking().SeenBy(User).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken))!;
        Plan = await db.InterviewPlans.SingleOrDefaultAsync(p => p.VacancyId == Id, cancellationToken);
        Competencies = await db.Competencies.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
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
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class NewModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage, IRolePage
{
    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public VacancyChoices Choices { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Choices = await VacancyChoices.LoadAsync(db, clock.Today(), cancellationToken);
        return true;
    }

    public void OnGet() => Form = new RoleForm { Language = Languages.Current, RecruiterId = User.IsInRole(Roles.Recruiter) ? User.Id : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var vacancy = Vacancy.Draft(Form.ToRole(), User.Id, clock.GetUtcNow());
        if (Form.Start is VacancyStart.Sample)
        {
            await Samples.FillAsync(db, vacancy, clock.GetUtcNow(), cancellationToken);
        }

        db.Add(vacancy);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Draft saved");
        return RedirectToPage("Details", new { vacancy.Id });
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class RoleModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock), IRolePage
{
    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public VacancyChoices Choices { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Choices = await VacancyChoices.LoadAsync(Db, DateOnly.FromDateTime(Now.UtcDateTime), cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet() => Form = RoleForm.Of(Vacancy.Content.Role);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Vacancy.Describe(Form.ToRole(), Now);
        return DoneAsync(Saved, cancellationToken);
    }
}

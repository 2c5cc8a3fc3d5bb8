using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Templates;

[Authorize(Policies.WriteVacancies)]
public sealed class CopyVacancyModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var copy = Vacancy.Copy(User.Id, Now);
        Db.Add(copy);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Copied. This is the new draft");
        return Redirect($"/vacancies/{copy.Id}/role");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Templates;

[Authorize(Policies.WriteVacancies)]
public sealed class RemoveTemplateModel(AppDbContext db) : PageModel, ILoadedPage
{
    private VacancyTemplate _template = null!;

    [FromRoute]
    public Guid Id { get; init; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_template = (await db.VacancyTemplates.SingleOrDefaultAsync(t => t.Id == Id, cancellationToken))!) is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _template.Remove();
        db.Remove(_template);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Template removed");
        return Redirect("/vacancies/templates");
    }
}

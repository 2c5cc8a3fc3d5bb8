using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies.Templates;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class NewModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage, IRolePage
{
    [BindProperty]
    public RoleForm Form { get; set; } = new();

    [FromQuery]
    public Guid? Template { get; init; }

    [FromQuery]
    public RmType? Type { get; init; }

    public VacancyChoices Choices { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Choices = await VacancyChoices.LoadAsync(db, clock.Today(), cancellationToken);
        var templates = await db.VacancyTemplates.AsNoTracking().OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        Templates = templates.ConvertAll(t => new SelectListItem(t.Name, t.Id.ToString()));
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var form = await TemplateAsync(Template, cancellationToken) is { } template
            ? RoleForm.Of(template.Content.Role) with { Start = VacancyStart.Template, TemplateId = template.Id }
            : new RoleForm { Language = Languages.Current, RmType = Type, Title = Type is { } type ? Samples.TitleOf(type, Languages.Current) : "" };
        Form = form with { RecruiterId = User.IsInRole(Roles.Recruiter) ? User.Id : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var vacancy = Vacancy.Draft(Form.ToRole(), User.Id, clock.GetUtcNow());
        if (Form.Start is VacancyStart.Sample)
        {
            await Samples.FillAsync(db, vacancy, clock.GetUtcNow(), cancellationToken);
        }
        else if (Form.Start is VacancyStart.Template)
        {
            var template = await TemplateAsync(Form.TemplateId, cancellationToken) ?? throw new RefusedException("Choose a template") { Field = "Form.TemplateId" };
            vacancy.FillFrom(template.Content, clock.GetUtcNow());
        }

        db.Add(vacancy);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Draft saved");
        return Redirect($"/vacancies/{vacancy.Id}");
    }

    private async Task<VacancyTemplate?> TemplateAsync(Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await db.VacancyTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
}

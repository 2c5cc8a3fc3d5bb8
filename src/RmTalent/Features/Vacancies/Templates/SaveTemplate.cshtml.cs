using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Templates;

[Authorize(Policies.WriteVacancies)]
public sealed class SaveTemplateModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    public void OnGet() => Form = new TemplateForm { Name = Vacancy.Title };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = Form.Name.Trim();
        if (await Db.VacancyTemplates.AnyAsync(t => t.Name == name, cancellationToken))
        {
            throw new RefusedException("There is a template of this name already") { Field = "Form.Name" };
        }

        Db.Add(VacancyTemplate.Save(name, Vacancy, User.Id, Now));
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Template saved");
        return Redirect("/vacancies/templates");
    }

    public sealed record TemplateForm
    {
        [Required, StringLength(VacancyTemplate.NameMaxLength)]
        public string Name { get; init; } = "";
    }
}

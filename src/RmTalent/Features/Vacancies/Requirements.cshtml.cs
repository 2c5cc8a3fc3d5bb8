using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class RequirementsModel(AppDbContext db, TimeProvider clock, ITexts texts) : VacancyPage(db, clock)
{
    [BindProperty]
    public RequirementForm Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels =>
    [
        new(texts["1 awareness"], "1"), new(texts["2 basic"], "2"), new(texts["3 skilled"], "3"), new(texts["4 advanced"], "4"), new(texts["5 expert"], "5"),
    ];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        var all = await Db.Competencies.AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancellationToken);
        Choices = [.. all.Where(c => c.ArchivedAt is null).Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        Rows = [.. Vacancy.Requirements.OrderBy(r => r.Kind).ThenByDescending(r => r.Weight).Join(all, r => r.CompetencyId, c => c.Id,
            (r, c) => new Row(r, c.Name.ToString(), c.AnchorOf(r.MinimumLevel).ToString()))];
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Choices.All(c => c.Value != Form.CompetencyId.ToString()))
        {
            throw new RefusedException("Choose a competency") { Field = "Form.CompetencyId" };
        }

        Vacancy.Require(new Requirement(Form.CompetencyId!.Value, Form.MinimumLevel, Form.Kind, Form.Weight!.Value), Now);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast(Saved);
        return RedirectToPage(new { Id });
    }

    public sealed record Row(Requirement Requirement, string Name, string Anchor);

    public sealed record RequirementForm
    {
        [Required]
        public Guid? CompetencyId { get; init; }

        [Range(1, 5)]
        public int MinimumLevel { get; init; } = 3;

        public RequirementKind Kind { get; init; }

        [Required, Range(1, Requirement.MaxWeight)]
        public int? Weight { get; init; } = 3;
    }
}

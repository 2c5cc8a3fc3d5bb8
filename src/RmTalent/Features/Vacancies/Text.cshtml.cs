using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class TextModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [BindProperty]
    public TextForm Form { get; set; } = new();

    /// <summary>On what is in the form, saved or not.</summary>
    public IReadOnlyList<WordingAdvice> Advice => [.. Wording.Of(Vacancy.Language, Form.ToTexts(), Form.ToBackground())];

    public void OnGet() => Form = new TextForm
    {
        Summary = Vacancy.Summary,
        Duties = Vacancy.Duties,
        SuccessLooksLike = Vacancy.SuccessLooksLike,
        Culture = Vacancy.Culture,
        ExperienceYears = Vacancy.ExperienceYears,
        Education = Vacancy.Education,
        Certifications = Vacancy.Certifications,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.CheckOnly)
        {
            return Page();
        }

        Vacancy.Describe(Form.ToTexts(), Form.ToBackground(), Now);
        return await DoneAsync(Saved, cancellationToken);
    }

    public sealed record TextForm
    {
        [StringLength(600)]
        public string? Summary { get; init; }

        [StringLength(Vacancy.TextMaxLength)]
        public string? Duties { get; init; }

        [StringLength(Vacancy.TextMaxLength)]
        public string? SuccessLooksLike { get; init; }

        [StringLength(Vacancy.TextMaxLength)]
        public string? Culture { get; init; }

        [Range(0, 40)]
        public int? ExperienceYears { get; init; }

        [StringLength(250)]
        public string? Education { get; init; }

        [StringLength(250)]
        public string? Certifications { get; init; }

        /// <summary>Shows the advice on what was typed, and saves nothing.</summary>
        public bool CheckOnly { get; init; }

        public VacancyDescription ToTexts() => new(Summary ?? "", Duties ?? "", SuccessLooksLike ?? "", Culture ?? "");

        public VacancyBackground ToBackground() => new(ExperienceYears, Education ?? "", Certifications ?? "");
    }
}

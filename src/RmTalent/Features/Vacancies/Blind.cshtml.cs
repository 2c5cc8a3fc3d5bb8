using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

/// <summary>Switches blind mode on, or off with a reason.</summary>
[Authorize(Policies.WriteVacancies)]
public sealed class BlindModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [BindProperty]
    public BlindForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Vacancy.BlindSince is null)
        {
            Vacancy.HideNames(Now);
            return DoneAsync("Blind mode is on", cancellationToken);
        }

        if (string.IsNullOrWhiteSpace(Form.Reason))
        {
            throw new RefusedException("Say why") { Field = "Form.Reason" };
        }

        Vacancy.ShowNames(Form.Reason);
        return DoneAsync("Blind mode is off", cancellationToken);
    }

    public sealed record BlindForm
    {
        [StringLength(Vacancy.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}

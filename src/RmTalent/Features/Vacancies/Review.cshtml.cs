using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

public enum ReviewVerdict
{
    [Text("Approve")] Approve,
    [Text("Send back")] SendBack,
}

/// <summary>The hiring manager approves, or sends back with a reason.</summary>
[Authorize(Policies.ApproveVacancies)]
public sealed class ReviewModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Verdict is ReviewVerdict.Approve)
        {
            Vacancy.Approve(User.Id, Now);
            return DoneAsync("Approved", cancellationToken);
        }

        Vacancy.SendBack(Form.Reason ?? "", Now);
        return DoneAsync("Sent back", cancellationToken);
    }

    public sealed record ReviewForm : IValidatableObject
    {
        [Required(ErrorMessage = "Approve the vacancy or send it back")]
        public ReviewVerdict? Verdict { get; init; }

        [StringLength(Vacancy.ReasonMaxLength)]
        public string? Reason { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Verdict is ReviewVerdict.SendBack && string.IsNullOrWhiteSpace(Reason))
            {
                yield return new(validationContext.GetRequiredService<ITexts>()["Say why"], [nameof(Reason)]);
            }
        }
    }
}

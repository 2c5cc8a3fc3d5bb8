using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class WorkModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    private const int MostRows = 30;

    [BindProperty]
    public WorkForm Form { get; set; } = new();

    public IReadOnlyList<WorkSpell> Spells => [.. Draft.Dossier.Work.OrderByDescending(w => w.From)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Draft.Dossier.Work.Count >= MostRows, "That is enough; the CV may say the rest");
        var spell = new WorkSpell(Guid.CreateVersion7(), Form.Employer.Trim(), Form.Title.Trim(), Form.From!.Value, Form.To);
        Draft.Write(Draft.Dossier with { Work = [.. Draft.Dossier.Work, spell] }, "work", Now);
        await SavedAsync(cancellationToken);
        return RedirectToPage(new { Token });
    }

    public sealed record WorkForm : IValidatableObject
    {
        [Required, StringLength(Dossier.WordsMaxLength)]
        public string Title { get; init; } = "";

        [Required, StringLength(Dossier.WordsMaxLength)]
        public string Employer { get; init; } = "";

        [Required]
        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (To < From)
            {
                yield return new(validationContext.GetRequiredService<ITexts>()["The end cannot be before the start"], [nameof(To)]);
            }
        }
    }
}

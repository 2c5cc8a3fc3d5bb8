using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class WorkModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    private const int MostRows = 30;
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    [BindProperty]
    public WorkForm Form { get; set; } = new();

    public IReadOnlyList<WorkSpell> Spells => [.. Draft.Dossier.Work.OrderByDescending(w => w.From)];

    public IEnumerable<SelectListItem> Months =>
        Enumerable.Range(1, 12).Select(m => new SelectListItem(CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(m), m.ToString(CultureInfo.InvariantCulture)));

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

        [Required, Range(1, 12)]
        public int? FromMonth { get; init; }

        [Required, Range(FirstYear, LastYear)]
        public int? FromYear { get; init; }

        [Range(1, 12)]
        public int? ToMonth { get; init; }

        [Range(FirstYear, LastYear)]
        public int? ToYear { get; init; }

        /// <summary>First day of the first month.</summary>
        internal DateOnly? From => FromYear is { } year && FromMonth is { } month ? new DateOnly(year, month, 1) : null;

        /// <summary>Last day of the last month; null for the present job.</summary>
        internal DateOnly? To => ToYear is { } year && ToMonth is { } month ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1) : null;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            var texts = validationContext.GetRequiredService<ITexts>();
            if (ToYear is null != ToMonth is null)
            {
                yield return new(texts["Give both the month and the year, or neither"], [ToYear is null ? nameof(ToYear) : nameof(ToMonth)]);
            }
            else if (To < From)
            {
                yield return new(texts["The end cannot be before the start"], [nameof(ToYear)]);
            }
        }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>Only the newcomer writes it.</summary>
[Authorize(Policies.Shadow)]
public sealed class ReflectModel(AppDbContext db, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReflectForm Form { get; init; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && IsNewcomer;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.Reflect(Form.Observations, Form.Reflection!, Now);
        return SavedAsync(cancellationToken);
    }

    public sealed record ReflectForm
    {
        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Clients { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Objections { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Closing { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Relationships { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Time { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Means { get; init; }

        [Required(ErrorMessage = "Write what you take with you"), StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Reflection { get; init; }

        internal Observations Observations => new(new Dictionary<Topic, string>
        {
            [Topic.Clients] = Clients?.Trim() ?? "",
            [Topic.Objections] = Objections?.Trim() ?? "",
            [Topic.Closing] = Closing?.Trim() ?? "",
            [Topic.Relationships] = Relationships?.Trim() ?? "",
            [Topic.Time] = Time?.Trim() ?? "",
            [Topic.Means] = Means?.Trim() ?? "",
        });
    }
}

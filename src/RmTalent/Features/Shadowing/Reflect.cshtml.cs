using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>The newcomer's side of the debrief, along the observation guide.</summary>
[Authorize(Policies.Shadow)]
public sealed class ReflectModel(AppDbContext db, ITexts texts, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReflectForm Form { get; set; } = new();

    public IReadOnlyList<GuideLine> Guide { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !IsNewcomer)
        {
            return false;
        }

        Guide = await ObservationGuide.OfAsync(Db, Visit, texts, Languages.Current, cancellationToken);
        var seen = Form.Seen.GroupBy(s => s.CompetencyId).ToDictionary(g => g.Key, g => g.First().Text);
        Form = Form with { Seen = [.. Guide.Select(g => new SeenForm { CompetencyId = g.CompetencyId, Text = seen.GetValueOrDefault(g.CompetencyId) ?? Visit.Observations.On(g.CompetencyId) })] };
        return true;
    }

    public void OnGet() => Form = Form with
    {
        Topics = [.. Enum.GetValues<Topic>().Select(Visit.Observations.On)],
        Reflection = Visit.Reflection,
        ToHost = Visit.ToHost,
        Version = Visit.Version,
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Reflect(Form.Observations, Form.Reflection!, Form.ToHost ?? "", Now);
        return SavedAsync(cancellationToken);
    }

    public sealed record ReflectForm : IValidatableObject
    {
        public List<SeenForm> Seen { get; init; } = [];

        /// <summary>In the order of <see cref="Topic"/>.</summary>
        public List<string?> Topics { get; init; } = [];

        [Required(ErrorMessage = "Write what you take with you"), StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Reflection { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? ToHost { get; init; }

        public int Version { get; init; }

        internal Observations Observations => new(
            Topics.Take(Enum.GetValues<Topic>().Length).Index().ToDictionary(t => (Topic)t.Index, t => t.Item?.Trim() ?? ""),
            Seen.ToDictionary(s => s.CompetencyId, s => s.Text?.Trim() ?? ""));

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Topics.Index().Where(t => t.Item?.Length > ShadowingVisit.WordsMaxLength).Select(t => new ValidationResult("This text is too long", [$"Topics[{t.Index}]"]));
    }

    public sealed record SeenForm
    {
        public Guid CompetencyId { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Text { get; init; }
    }
}

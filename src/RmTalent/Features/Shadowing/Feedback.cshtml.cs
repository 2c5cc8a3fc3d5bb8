using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>The host's side of the debrief.</summary>
[Authorize(Policies.Shadow)]
public sealed class FeedbackModel(AppDbContext db, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public FeedbackForm Form { get; set; } = new();

    public IReadOnlyList<Competency> Focus { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !IsHost)
        {
            return false;
        }

        var ids = Visit.Focus.Ids.ToList();
        Focus = await Db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var levels = Form.Levels.GroupBy(l => l.CompetencyId).ToDictionary(g => g.Key, g => g.First().Level);
        Form = Form with { Levels = [.. Focus.Select(c => new LevelForm { CompetencyId = c.Id, Level = levels.GetValueOrDefault(c.Id) ?? (Visit.Ratings.Levels.TryGetValue(c.Id, out var level) ? level : null) })] };
        return true;
    }

    public void OnGet() => Form = Form with
    {
        Hours = Visit.Hours ?? (Visit.Days.Count > 0 ? Math.Round(Visit.Days.Sum(d => (decimal)(d.EndsAt - d.StartsAt).TotalHours), 1) : null),
        Feedback = Visit.Feedback,
        Advice = Visit.Advice,
        Version = Visit.Version,
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        var levels = Form.Levels.Where(l => l.Level is not null).ToDictionary(l => l.CompetencyId, l => l.Level!.Value);
        Visit.Debrief(new HostWords(Form.Hours!.Value, Form.Feedback!, Form.Advice ?? "", levels), Now);
        return SavedAsync(cancellationToken);
    }

    public sealed record FeedbackForm
    {
        [Required(ErrorMessage = "Give the hours"), Range(0.5, ShadowingVisit.MaxHours)]
        public decimal? Hours { get; init; }

        [Required(ErrorMessage = "Write some feedback"), StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Feedback { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Advice { get; init; }

        public List<LevelForm> Levels { get; init; } = [];

        public int Version { get; init; }
    }

    public sealed record LevelForm
    {
        public Guid CompetencyId { get; init; }

        [Required(ErrorMessage = "Choose a level"), Range(1, Competency.Levels)]
        public int? Level { get; init; }
    }
}

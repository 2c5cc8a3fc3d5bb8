using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>Only the host signs here.</summary>
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

        Focus = await Db.Competencies.AsNoTracking().Where(c => Visit.FocusIds.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var levels = Form.Levels.GroupBy(l => l.CompetencyId).ToDictionary(g => g.Key, g => g.First().Level);
        Form = Form with { Levels = [.. Focus.Select(c => new LevelForm { CompetencyId = c.Id, Level = levels.GetValueOrDefault(c.Id) })] };
        return true;
    }

    public void OnGet() => Form = Form with
    {
        Hours = Visit.EndsAt is { } end && Visit.StartsAt is { } start ? Math.Round((decimal)(end - start).TotalHours, 1) : null,
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var levels = Form.Levels.Where(l => l.Level is not null).ToDictionary(l => l.CompetencyId, l => l.Level!.Value);
        Db.AddRange(Visit.SignAsHost(Form.Hours!.Value, Form.Feedback!, levels, Now));
        return SavedAsync(cancellationToken);
    }

    public sealed record FeedbackForm
    {
        [Required(ErrorMessage = "Give the hours"), Range(0.5, ShadowingVisit.MaxHours)]
        public decimal? Hours { get; init; }

        [Required(ErrorMessage = "Write some feedback"), StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Feedback { get; init; }

        public List<LevelForm> Levels { get; init; } = [];
    }

    public sealed record LevelForm
    {
        public Guid CompetencyId { get; init; }

        [Range(1, Competency.Levels)]
        public int? Level { get; init; }
    }
}

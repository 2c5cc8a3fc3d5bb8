using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>One of the two notes the talk, and where the person now stands in what the plan began with.</summary>
[Authorize(Policies.Develop)]
public sealed class ReviewHeldModel(AppDbContext db, TimeProvider clock) : PlanPage(db, clock)
{
    [FromRoute]
    public Guid ReviewId { get; init; }

    [BindProperty]
    public HeldForm Form { get; set; } = new();

    public IReadOnlyList<Competency> Competencies { get; private set; } = [];

    /// <summary>The reader rates themselves, and nobody takes that for the manager's rating.</summary>
    public bool IsOwn => Plan.PersonId == User.Id;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Plan.Reviews.All(r => r.Id != ReviewId))
        {
            return false;
        }

        var ids = Plan.Gaps.Select(g => g.CompetencyId).Distinct().ToList();
        Competencies = await Db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var levels = Form.Levels.GroupBy(l => l.CompetencyId).ToDictionary(g => g.Key, g => g.First().Level);
        Form = Form with { Levels = [.. Competencies.Select(c => new LevelForm { CompetencyId = c.Id, Level = levels.GetValueOrDefault(c.Id) })] };
        return true;
    }

    public void OnGet() => Form = Form with { Version = Plan.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        var levels = Form.Levels.Where(l => l.Level is not null).ToDictionary(l => l.CompetencyId, l => l.Level!.Value);
        Db.AddRange(Plan.HoldReview(ReviewId, Form.Note!, levels, User.Id, Now));
        return SavedAsync("Saved", cancellationToken);
    }

    public sealed record HeldForm
    {
        [Required(ErrorMessage = "Write what you agreed on"), StringLength(DevelopmentPlan.WordsMaxLength)]
        public string? Note { get; init; }

        public List<LevelForm> Levels { get; init; } = [];

        public int Version { get; init; }
    }

    public sealed record LevelForm
    {
        public Guid CompetencyId { get; init; }

        [Range(1, Competency.Levels)]
        public int? Level { get; init; }
    }
}

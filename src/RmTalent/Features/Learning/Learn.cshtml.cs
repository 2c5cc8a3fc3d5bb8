using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning;

/// <summary>Catalogue, what is next, and what is done.</summary>
[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, IEnumerable<IToday> today, CompetencyChoices choices) : PageModel
{
    private const int MostCompletions = 50;

    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public LearningKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? CompetencyId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Capsules { get; set; }

    public IEnumerable<SelectListItem> Competencies { get; private set; } = [];

    public IReadOnlyList<TodayItem> Next { get; private set; } = [];

    public IReadOnlyList<LearningItem> Items { get; private set; } = [];

    public IReadOnlySet<Guid> Done { get; private set; } = new HashSet<Guid>();

    public IReadOnlySet<Guid> Started { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<Row> Completions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Next = [.. (await today.OfType<LearningToday>().Single().ForAsync(User, cancellationToken)).Where(i => i.Group == "Learning")];
        Items = [.. (await db.LearningItemsAsync(cancellationToken)).Where(i => (Kind is null || i.Kind == Kind) && (!Capsules || i.IsCapsule) && (CompetencyId is not { } trained || i.CompetencyIds.Contains(trained))
            && (Q is null || i.Title.ToString().Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase)))];
        Competencies = await choices.ItemsAsync(cancellationToken);
        Completions = await db.Completions.AsNoTracking().By(me).OrderByDescending(c => c.CompletedAt).Take(MostCompletions)
            .Select(c => new Row(c.Title, c.Kind, c.ItemId, c.CompletedAt, c.ScorePercent)).ToListAsync(cancellationToken);
        Done = (Completions.Count < MostCompletions ? Completions.Select(c => c.ItemId) : await db.Completions.By(me).Select(c => c.ItemId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        Started = (await db.ModuleProgress.Where(p => p.PersonId == me && p.CompletedAt == null).Select(p => p.ModuleId)
            .Concat(db.ScenarioRuns.Where(r => r.PersonId == me && r.EndedAt == null).Select(r => r.ScenarioId))
            .Concat(db.Attempts.Where(a => a.PersonId == me && a.ScoredAt == null).Select(a => a.ExamId))
            .Concat(db.Submissions.Where(s => s.PersonId == me && s.MarkedAt == null).Select(s => s.ExerciseId))
            .Concat(db.Set<ScormAttempt>().IgnoreAutoIncludes().Where(a => a.PersonId == me && a.CompletedAt == null).Select(a => a.PackageId))
            .Concat(db.Sessions.Where(s => s.State == SessionState.Planned && s.Seats.Any(p => p.PersonId == me && p.State == SeatState.Enrolled)).Select(s => s.CourseId)).ToListAsync(cancellationToken)).ToHashSet();
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(LocalisedText Title, LearningKind Kind, Guid ItemId, DateTimeOffset CompletedAt, decimal? ScorePercent);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Before the talk: who the client is, and the learner's earlier runs.</summary>
[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    public Scenario Scenario { get; private set; } = null!;

    public Guid? OpenRunId { get; private set; }

    public IReadOnlyList<Row> Ended { get; private set; } = [];

    public IReadOnlyList<LocalisedText> Competencies { get; private set; } = [];

    public bool IsCompleted => Ended.Any(r => r.IsPassed);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id && s.PublishedVersionId != null, cancellationToken) is not { } scenario)
        {
            return false;
        }

        Scenario = scenario;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var runs = await db.ScenarioRuns.AsNoTracking().Of(User.Id, Id).Select(r => new Row(r.Id, r.StartedAt, r.EndedAt, r.Ending, r.Trust, r.Points, r.IsPassed)).Take(50).ToListAsync(cancellationToken);
        OpenRunId = runs.Find(r => r.EndedAt is null)?.Id;
        Ended = [.. runs.Where(r => r.Ending is not null)];
        Competencies = await db.Competencies.AsNoTracking().Where(c => scenario.CompetencyIds.Contains(c.Id)).OrderBy(c => c.Position).Select(c => c.Name).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>Begins the talk, goes on with the open one, or leaves it to begin anew.</summary>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellationToken)
    {
        if (OpenRunId is { } open && act != "anew")
        {
            return Redirect($"/learn/scenario-runs/{open}");
        }

        if (Scenario.ArchivedAt is not null)
        {
            return Redirect($"/learn/scenarios/{Id}");
        }

        var now = clock.GetUtcNow();
        if (OpenRunId is not null)
        {
            (await db.ScenarioRuns.SingleAsync(r => r.Id == OpenRunId, cancellationToken)).GiveUp(now);
            await db.SaveChangesAsync(cancellationToken); // the open run must be gone before the next one takes its place in the index
        }

        var run = ScenarioRun.Start(User.Id, await db.ScenarioVersions.AsNoTracking().SingleAsync(v => v.Id == Scenario.PublishedVersionId, cancellationToken), now);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/learn/scenario-runs/{run.Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, Ending? Ending, int Trust, int Points, bool IsPassed);
}

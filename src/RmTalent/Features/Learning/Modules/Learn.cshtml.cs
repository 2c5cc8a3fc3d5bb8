using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Module Module { get; private set; } = null!;

    public ModuleProgress? Progress { get; private set; }

    public IReadOnlyList<Row> Lessons { get; private set; } = [];

    public IReadOnlyList<LocalisedText> Competencies { get; private set; } = [];

    public int DoneCount => Lessons.Count(l => l.IsDone);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Modules.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id && m.PublishedVersionId != null, cancellationToken) is not { } module)
        {
            return false;
        }

        Module = module;
        Progress = await db.ModuleProgress.Include(p => p.Done).Of(User.Id, Id).FirstOrDefaultAsync(cancellationToken);
        var version = Progress?.ModuleVersionId ?? module.PublishedVersionId;
        var lessons = await db.Set<Lesson>().AsNoTracking().Where(l => l.ModuleVersionId == version).OrderBy(l => l.Position)
            .Select(l => new { l.Id, l.Position, l.Title, l.Minutes }).ToListAsync(cancellationToken);
        Lessons = [.. lessons.Select(l => new Row(l.Id, l.Position, l.Title, l.Minutes, Progress?.HasDone(l.Id) == true))];
        Competencies = await db.Competencies.AsNoTracking().Where(c => module.CompetencyIds.Contains(c.Id)).OrderBy(c => c.Position).Select(c => c.Name).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>Starts, resumes, or starts again after completion on the version that is published now.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Progress is { CompletedAt: null })
        {
            var next = Lessons.FirstOrDefault(l => l.Id == Progress.LessonId && !l.IsDone) ?? Lessons.FirstOrDefault(l => !l.IsDone) ?? Lessons[0];
            return Redirect($"/learn/modules/{Id}/lessons/{next.Position}");
        }

        if (Module.ArchivedAt is null)
        {
            db.Add(ModuleProgress.Start(User.Id, Id, Module.PublishedVersionId!.Value, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return Redirect($"/learn/modules/{Id}/lessons/1");
    }

    public sealed record Row(Guid Id, int Position, LocalisedText Title, int Minutes, bool IsDone);
}

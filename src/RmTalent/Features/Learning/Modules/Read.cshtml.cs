using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

[Authorize(Policies.Learn)]
public sealed class ReadModel(AppDbContext db, TimeProvider clock, ITexts texts) : PageModel, ILoadedPage
{
    private ModuleProgress _progress = null!;
    private List<Guid> _lessons = [];
    private Module _module = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Lesson Lesson { get; private set; } = null!;

    public LessonMedia Media { get; private set; } = null!;

    /// <summary>A newer version took over, and this lesson changed or is new since then.</summary>
    public bool IsChanged { get; private set; }

    public LocalisedText ModuleTitle => _module.Title;

    public int Total => _lessons.Count;

    public int DoneCount => _lessons.Count(_progress.HasDone);

    public bool IsDone => _progress.HasDone(Lesson.Id);

    public bool IsLast => Number == Total;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.ModuleProgress.Include(p => p.Done).Of(User.Id, Id).FirstOrDefaultAsync(cancellationToken) is not { } progress
            || await db.Set<Lesson>().AsNoTracking().SingleOrDefaultAsync(l => l.ModuleVersionId == progress.ModuleVersionId && l.Position == Number, cancellationToken) is not { } lesson)
        {
            return false;
        }

        (_progress, Lesson) = (progress, lesson);
        _module = await db.Modules.AsNoTracking().SingleAsync(m => m.Id == Id, cancellationToken);
        _lessons = await db.Set<Lesson>().Where(l => l.ModuleVersionId == progress.ModuleVersionId).OrderBy(l => l.Position).Select(l => l.Id).ToListAsync(cancellationToken);
        Media = await LessonMedia.OfAsync(db, Id, texts, cancellationToken);
        IsChanged = progress.FromVersionId is { } from && !progress.HasDone(lesson.Id)
            && (await db.Set<Lesson>().AsNoTracking().SingleOrDefaultAsync(l => l.ModuleVersionId == from && l.OriginId == lesson.OriginId, cancellationToken))?.SaysTheSameAs(lesson) != true;
        return true;
    }

    /// <summary>The lesson is done when every check is right; a wrong one says so and may be tried again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (n, check) in Lesson.Checks.All.Index())
        {
            if (AnswerTo(n) is not { } chosen || chosen < 0 || chosen >= check.Options.Count)
            {
                ModelState.AddModelError($"Form.Answers[{n}]", texts["Choose an answer"]);
            }
            else if (!check.Options[chosen].IsRight)
            {
                ModelState.AddModelError($"Form.Answers[{n}]", texts["Not quite. Read again and try once more"]);
            }
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        if (_progress.Finish(Lesson, _lessons, _module.Item, clock.GetUtcNow()) is { } completion)
        {
            db.Add(completion);
            this.Toast("Well done: you completed “{0}”", _module.Title);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect(IsLast || _progress.CompletedAt is not null ? $"/learn/modules/{Id}" : $"/learn/modules/{Id}/lessons/{Number + 1}");
    }

    public int? AnswerTo(int check) => Form.Answers.TryGetValue(check, out var answer) ? answer : null;

    public sealed record Input
    {
        /// <summary>Chosen option by check.</summary>
        public Dictionary<int, int> Answers { get; init; } = [];
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>Writes a lesson of the draft; a lesson of a published version is only shown.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class WriteModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    public const int MaxChecks = 3;

    private ModuleVersion _version = null!;
    private Lesson? _lesson;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The lesson's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Lesson { get; set; } = "";

    [BindProperty]
    public Input Form { get; set; } = new();

    public LessonContent? Preview { get; private set; }

    public LessonMedia Media { get; private set; } = null!;

    public bool IsDraft => _version.State == VersionState.Draft;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var isNew = Lesson == "new";
        if ((!Guid.TryParse(Lesson, out var lessonId) && !isNew)
            || await db.ModuleVersions.Include(v => v.Lessons).Where(v => v.ModuleId == Id && (isNew || v.Lessons.Any(l => l.Id == lessonId)))
                .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken) is not { } version)
        {
            return false;
        }

        (_version, _lesson) = (version, version.Lessons.SingleOrDefault(l => l.Id == lessonId));
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = (_lesson is null ? new() : Input.Of(_lesson.Content)) with { Version = version.Version };
            Preview = _lesson?.Content;
        }

        Media = await LessonMedia.OfAsync(db, Id, texts, cancellationToken);
        while (Form.Checks.Count < MaxChecks)
        {
            Form.Checks.Add(new());
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _version.ExpectVersion(Form.Version);
        if (_lesson is null)
        {
            _version.Add(Form.Content);
        }
        else
        {
            _version.Rewrite(_lesson.Id, Form.Content);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/modules/{Id}");
    }

    public sealed record Input
    {
        public LineWords Title { get; init; } = new();

        public LongWords Body { get; init; } = new();

        [Range(1, Modules.Lesson.MaxMinutes)]
        public int Minutes { get; init; } = 5;

        public List<CheckInput> Checks { get; init; } = [];

        public int Version { get; init; }

        internal LessonContent Content => new(Title.Text, Body.Text, Minutes, new([.. Checks.Where(c => c.QuestionEn is not null).Select(c => c.Check)]));

        public static Input Of(LessonContent content) => new()
        {
            Title = LineWords.Of(content.Title),
            Body = LongWords.Of(content.Body),
            Minutes = content.Minutes,
            Checks = [.. content.Checks.All.Select(CheckInput.Of)],
        };
    }
}

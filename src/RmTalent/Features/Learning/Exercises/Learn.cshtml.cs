using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, FileStore files, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;
    private ExerciseDraft? _draft;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Exercise Exercise { get; private set; } = null!;

    public Submission? Submission { get; private set; }

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public DateTimeOffset? DraftSavedAt => _draft?.SavedAt;

    /// <summary>Nothing is with the trainer, and it is not passed.</summary>
    public bool CanHandIn => Exercise.ArchivedAt is null && Submission?.State is null or SubmissionState.Returned or SubmissionState.Failed;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exercises.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, cancellationToken) is not { } exercise)
        {
            return false;
        }

        Exercise = exercise;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var me = User.Id;
        Submission = await db.Submissions.Include(s => s.HandIns).Where(s => s.PersonId == me && s.ExerciseId == Id)
            .OrderByDescending(s => s.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
        if (Submission is { } submission)
        {
            Files = await db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == submission.Id).OrderBy(f => f.UploadedAt).ToListAsync(cancellationToken);
        }

        _draft = await db.Set<ExerciseDraft>().SingleOrDefaultAsync(d => d.ExerciseId == Id && d.PersonId == me, cancellationToken);
        return true;
    }

    /// <summary>The draft, or what came back for rework, to write on.</summary>
    public void OnGet() => Form = new Input { Text = _draft?.Text ?? (Submission is { State: SubmissionState.Returned } returned ? returned.HandIns[^1].Text : "") };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!CanHandIn, "This work is with the trainer");
        Refuse.When(Form.Files.Count > Exercises.Submission.MaxFiles, "Hand in at most {0} files", Exercises.Submission.MaxFiles);
        var submission = Submission is { State: SubmissionState.Returned } returned ? returned : null;
        if (submission is null)
        {
            submission = Exercises.Submission.HandIn(Id, User.Id, Form.Text.Trim(), clock.GetUtcNow());
            db.Add(submission);
        }
        else
        {
            submission.HandInAgain(Form.Text.Trim(), clock.GetUtcNow());
        }

        foreach (var file in Form.Files)
        {
            await files.SaveAsync(file, new FilePlace(submission.Id, submission.HandIns[^1].FilePurpose, "Form.Files"), UploadRule.Document, cancellationToken);
        }

        if (_draft is not null)
        {
            db.Remove(_draft);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Your work is with the trainer now");
        return Redirect($"/learn/exercises/{Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Input
    {
        [Required, StringLength(Exercises.Submission.TextMaxLength), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";

        public List<IFormFile> Files { get; init; } = [];
    }
}

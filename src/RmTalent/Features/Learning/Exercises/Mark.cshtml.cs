using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.Teach)]
public sealed class MarkModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Submission Submission { get; private set; } = null!;

    public Exercise Exercise { get; private set; } = null!;

    public string Learner { get; private set; } = "";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Submissions.Include(s => s.HandIns).SingleOrDefaultAsync(s => s.Id == Id, cancellationToken) is not { } submission)
        {
            return false;
        }

        Submission = submission;
        Exercise = await db.Exercises.AsNoTracking().SingleAsync(e => e.Id == submission.ExerciseId, cancellationToken);
        Learner = await db.People.Where(p => p.Id == submission.PersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
        Files = await db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == Id).OrderBy(f => f.UploadedAt).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        var (feedback, now) = (Form.Feedback?.Trim() ?? "", clock.GetUtcNow());
        if (act == "return")
        {
            Submission.Return(feedback, User.Id, now);
        }
        else
        {
            var criteria = Exercise.Rubric.Criteria;
            var marks = new Marks([.. Form.Levels.Where(l => l.Key >= 0 && l.Key < criteria.Count).Select(l => new CriterionMark(criteria[l.Key].Id, l.Value))]);
            if (Submission.Mark(Exercise, marks, feedback, User.Id, now) is { } completion)
            {
                db.Add(completion);
            }

            db.AddRange(EvidenceOf(marks).Select(seen => Evidence.OfPerson(Submission.PersonId, seen, now)));
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast(act == "return" ? "Returned, with your advice" : "Marked. The learner sees the result");
        return Redirect("/teach/submissions");
    }

    /// <summary>Criteria of one competency count as their average.</summary>
    private IEnumerable<Observation> EvidenceOf(Marks marks) => Exercise.Rubric.Criteria.GroupBy(c => c.CompetencyId).Select(g => new Observation(
        g.Key, Math.Round(g.Average(c => (decimal)marks.LevelOf(c.Id)!.Value), 1), (int)Math.Round(g.Average(c => c.Expected)), EvidenceSource.Exercise, Submission.Id));

    public sealed record Input
    {
        /// <summary>Chosen level by criterion.</summary>
        public Dictionary<int, int> Levels { get; init; } = [];

        [StringLength(Exercises.Submission.FeedbackMaxLength), DataType(DataType.MultilineText)]
        public string? Feedback { get; init; }
    }
}

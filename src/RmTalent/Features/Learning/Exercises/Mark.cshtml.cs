using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
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

    public void OnGet() => Form = new() { Version = Submission.Version };

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        Submission.ExpectVersion(Form.Version);
        var (feedback, now) = (Form.Feedback?.Trim() ?? "", clock.GetUtcNow());
        if (act == "return")
        {
            RefuseOn("Form.Feedback", feedback.Length == 0, "Say what should be better");
            Submission.Return(feedback, User.Id, now);
        }
        else
        {
            var criteria = Exercise.Rubric.Criteria;
            var missing = Enumerable.Range(0, criteria.Count).FirstOrDefault(n => !Form.Levels.ContainsKey(n), -1);
            RefuseOn($"Form.Levels[{missing}]", missing >= 0, "Choose a level for every criterion");
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

    private static void RefuseOn(string field, bool broken, string key)
    {
        if (broken)
        {
            throw new RefusedException(key) { Field = field };
        }
    }

    /// <summary>Criteria of one competency count as their average.</summary>
    private IEnumerable<Observation> EvidenceOf(Marks marks) => Exercise.Rubric.Criteria.GroupBy(c => c.CompetencyId).Select(g => new Observation(
        g.Key, Math.Round(g.Average(c => (decimal)marks.LevelOf(c.Id)!.Value), 1), (int)Math.Round(g.Average(c => c.Expected)), EvidenceSource.Exercise, Submission.Id));

    public sealed record Input
    {
        /// <summary>Chosen level by criterion.</summary>
        public Dictionary<int, int> Levels { get; init; } = [];

        /// <summary>Of the work as it was read: nobody marks a round that they have not seen.</summary>
        public int Version { get; init; }

        [StringLength(Exercises.Submission.FeedbackMaxLength), DataType(DataType.MultilineText)]
        public string? Feedback { get; init; }
    }
}

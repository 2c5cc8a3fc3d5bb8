using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exercises;

[Authorize(Policies.BuildLearning)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private const int Rows = 5;

    /// <summary>The exercise's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Exercise { get; set; } = "";

    [BindProperty]
    public Input Form { get; set; } = new();

    public Exercise? Existing { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Exercise != "new")
        {
            Existing = Guid.TryParse(Exercise, out var id) ? await db.Exercises.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) : null;
            if (Existing is null)
            {
                return false;
            }
        }

        if ((!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler")) && Existing is not null)
        {
            ModelState.Clear(); // the button below the form posts nothing of it
            Form = Input.Of(Existing);
        }

        while (Form.Criteria.Count < Rows)
        {
            Form.Criteria.Add(new());
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Existing is null)
        {
            db.Add(Exercises.Exercise.Set(Form.Words));
        }
        else
        {
            Existing.ExpectVersion(Form.Version);
            Existing.Describe(Form.Words);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/exercises");
    }

    public async Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        if (Existing is null)
        {
            return NotFound();
        }

        if (Existing.ArchivedAt is null)
        {
            Existing.Archive(clock.GetUtcNow());
        }
        else
        {
            Existing.Restore();
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/exercises/{Existing.Id}");
    }

    public sealed record Input
    {
        public LineWords Title { get; init; } = new();

        public LongWords Brief { get; init; } = new();

        [Range(5, 2400)]
        public int Minutes { get; init; } = 60;

        public List<CriterionInput> Criteria { get; init; } = [];

        public int Version { get; init; }

        internal ExerciseWords Words => new(Title.Text, Brief.Text, Minutes, new([.. Criteria.Where(c => c.NameEn is not null).Select(c => c.Criterion)]));

        public static Input Of(Exercise exercise) => new()
        {
            Title = LineWords.Of(exercise.Title),
            Brief = LongWords.Of(exercise.Brief),
            Minutes = exercise.Minutes,
            Criteria = [.. exercise.Rubric.Criteria.Select(CriterionInput.Of)],
            Version = exercise.Version,
        };
    }
}

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
public sealed class EditModel(AppDbContext db) : PageModel, ILoadedPage
{
    private const int Rows = 5;

    private Exercise? _exercise;

    /// <summary>The exercise's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Exercise { get; set; } = "";

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Exercise != "new")
        {
            _exercise = Guid.TryParse(Exercise, out var id) ? await db.Exercises.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) : null;
            if (_exercise is null)
            {
                return false;
            }
        }

        if (!HttpMethods.IsPost(Request.Method) && _exercise is not null)
        {
            Form = Input.Of(_exercise);
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
        if (_exercise is null)
        {
            db.Add(Exercises.Exercise.Set(Form.Words));
        }
        else
        {
            _exercise.ExpectVersion(Form.Version);
            _exercise.Describe(Form.Words);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/exercises");
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

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.BuildLearning)]
public sealed class BuildModel(AppDbContext db) : PageModel, ILoadedPage
{
    private const int Rows = 4;

    /// <summary>The exam's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Exam { get; set; } = "";

    [BindProperty]
    public ExamForm Form { get; set; } = new();

    public Exam? Existing { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Exam != "new")
        {
            Existing = Guid.TryParse(Exam, out var id) ? await db.Exams.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) : null;
            if (Existing is null)
            {
                return false;
            }
        }

        if (Existing is not null && (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler")))
        {
            ModelState.Clear();
            Form = ExamForm.Of(Existing);
        }

        while (Form.Sections.Count < Rows)
        {
            Form.Sections.Add(new());
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var exam = Existing;
        if (exam is null)
        {
            exam = Exams.Exam.Build(Form.Words);
            db.Add(exam);
        }
        else
        {
            exam.Describe(Form.Words);
            if (exam.State == ExamState.Published)
            {
                exam.RefuseShortPools(await PoolSizesAsync(exam, cancellationToken));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/teach/exams/{exam.Id}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        if (Existing is null)
        {
            return NotFound();
        }

        Existing.Publish(await PoolSizesAsync(Existing, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Published: learners can take it now");
        return Redirect($"/teach/exams/{Existing.Id}");
    }

    private async Task<List<int>> PoolSizesAsync(Exam exam, CancellationToken cancellationToken)
    {
        var sizes = new List<int>();
        foreach (var section in exam.Sections.All)
        {
            sizes.Add(await db.Questions.Pool(section.CompetencyId, section.Topic).CountAsync(cancellationToken));
        }

        return sizes;
    }
}

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
    private const int SpareSections = 2;

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

        for (var filled = Form.Sections.Count(s => s.IsFilled); Form.Sections.Count < Math.Min(filled + SpareSections, Exams.Exam.MaxSections);)
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
            exam = Exams.Exam.Build(Form.WordsFor(null));
            db.Add(exam);
        }
        else
        {
            exam.ExpectVersion(Form.Version ?? exam.Version);
            exam.Describe(Form.WordsFor(exam));
            if (exam.State == ExamState.Published)
            {
                exam.RefuseShortPools(await db.PoolSizesAsync(exam, cancellationToken));
            }
        }

        return await SavedAsync(exam, "Saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        Existing!.Publish(await db.PoolSizesAsync(Existing, cancellationToken));
        return await SavedAsync(Existing, "Published: learners can take it now", cancellationToken);
    }

    public Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        Existing!.Archive();
        return SavedAsync(Existing, "Archived", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(Exam exam, string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/exams/{exam.Id}");
    }
}

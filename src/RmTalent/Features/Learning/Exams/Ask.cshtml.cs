using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.BuildLearning)]
public sealed class AskModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    /// <summary>The question's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Question { get; set; } = "";

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public Question? Existing { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Question == "new")
        {
            return true;
        }

        Existing = Guid.TryParse(Question, out var id) ? await db.Questions.SingleOrDefaultAsync(q => q.Id == id && q.ArchivedAt == null, cancellationToken) : null;
        if (Existing is not null && (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler")))
        {
            ModelState.Clear();
            Form = QuestionForm.Of(Existing);
        }

        return Existing is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Existing is null)
        {
            db.Add(Exams.Question.Ask(Form.Words));
        }
        else
        {
            Existing.Rewrite(Form.Words);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/questions");
    }

    public async Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        Existing?.Archive(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/questions");
    }
}

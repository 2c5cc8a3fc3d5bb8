using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
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

    /// <summary>Answers given so far, to any edition.</summary>
    public int Answers { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Question == "new")
        {
            return true;
        }

        Existing = Guid.TryParse(Question, out var id) ? await db.Questions.Include(q => q.Editions).SingleOrDefaultAsync(q => q.Id == id, cancellationToken) : null;
        if (Existing is null)
        {
            return false;
        }

        Answers = await db.Set<AttemptItem>().CountAsync(i => i.QuestionId == Existing.Id, cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler"))
        {
            ModelState.Clear();
            Form = QuestionForm.Of(Existing);
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
            db.Add(Exams.Question.Ask(Form.Words));
        }
        else
        {
            Existing.ExpectVersion(Form.Version ?? Existing.Version);
            Existing.Rewrite(Form.Words);
        }

        return await SavedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken)
    {
        var published = await db.Exams.AsNoTracking().Where(e => e.State == ExamState.Published).ToListAsync(cancellationToken);
        var user = published.Find(e => e.Sections.All.Any(s => s.Questions?.Contains(Existing!.Id) == true));
        Refuse.When(user is not null, "The exam “{0}” asks this question. Take it out there first", user?.Title);
        Existing!.Archive(User.Id, clock.GetUtcNow());
        return await SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        Existing!.TakeBack();
        return SavedAsync(cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/questions");
    }
}

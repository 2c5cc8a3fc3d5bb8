using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What participants said, once five or more have spoken.</summary>
[Authorize(Policies.Teach)]
public sealed class FeedbackResultModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public LocalisedText Course { get; private set; } = LocalisedText.Empty;

    public int Answers { get; private set; }

    /// <summary>Empty while too few have spoken.</summary>
    public IReadOnlyList<SessionFeedback> All { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Courses.Where(c => db.Set<Session>().Any(s => s.Id == Id && s.CourseId == c.Id)).Select(c => c.Title).SingleOrDefaultAsync(cancellationToken) is not { } course)
        {
            return false;
        }

        Course = course;
        var all = await db.Set<SessionFeedback>().AsNoTracking().Where(f => f.SessionId == Id).OrderBy(f => f.Key).ToListAsync(cancellationToken);
        (Answers, All) = (all.Count, all.Count >= SessionFeedback.Fewest ? all : []);
        return true;
    }

    public void OnGet()
    {
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.BuildLearning)]
public sealed class StatisticsModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public ExamStatistics Statistics { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exams.Where(e => e.Id == Id).Select(e => e.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
        {
            return false;
        }

        Title = title;
        Statistics = await ExamStatistics.OfAsync(db, Id, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>The candidate's one link: to the draft while it is being written, to its status ever after.</summary>
public static class CandidateLink
{
    public const string Purpose = "application";

    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(365);

    public static string UrlOf(string token) => $"/a/{token}";
}

/// <summary>A page of the task list. It is the draft's writer who holds the link; once submitted, every such page leads to the status.</summary>
public abstract class DraftPage(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    public ApplicationDraft Draft { get; private set; } = null!;

    public Vacancy Vacancy { get; private set; } = null!;

    public string TasksUrl => $"{CandidateLink.UrlOf(Token)}/apply";

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Draft is null)
        {
            return false;
        }

        Vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == Draft.VacancyId, cancellationToken);
        return true;
    }

    /// <summary>Finds the draft before anything is loaded: what was submitted is no draft any more.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await links.FindAsync(Token, CandidateLink.Purpose, HttpContext.RequestAborted) is { IsActive: true } link)
        {
            actor.Current = Actor.Candidate(link.SubjectId);
            Draft = (await db.ApplicationDrafts.SingleOrDefaultAsync(d => d.Id == link.SubjectId, HttpContext.RequestAborted))!;
            if (Draft is null && await db.Applications.AnyAsync(a => a.Id == link.SubjectId, HttpContext.RequestAborted))
            {
                context.Result = Redirect(CandidateLink.UrlOf(Token));
                return;
            }
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return Redirect(TasksUrl);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>A page that the candidate reaches by link after submitting.</summary>
public abstract class CandidatePage(AppDbContext db, AccessLinks links, ActorContext actor) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    public Application Application { get; private set; } = null!;

    public Candidate Candidate { get; private set; } = null!;

    public string VacancyTitle { get; private set; } = "";

    public string VacancyLanguage { get; private set; } = "";

    protected AppDbContext Db => db;

    /// <summary>While the application is still a draft.</summary>
    protected bool IsDraft { get; private set; }

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await links.FindAsync(Token, CandidateLink.Purpose, cancellationToken) is not { IsActive: true } link)
        {
            return false;
        }

        actor.Current = Actor.Candidate(link.SubjectId);
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == link.SubjectId, cancellationToken) is not { } application)
        {
            IsDraft = await db.ApplicationDrafts.AnyAsync(d => d.Id == link.SubjectId, cancellationToken);
            return IsDraft;
        }

        Application = application;
        Candidate = await db.Candidates.SingleAsync(c => c.Id == application.CandidateId, cancellationToken);
        (VacancyTitle, VacancyLanguage) = await db.Set<Vacancies.Vacancy>().Where(v => v.Id == application.VacancyId)
            .Select(v => new ValueTuple<string, string>(v.Title, v.Language)).SingleAsync(cancellationToken);
        return true;
    }
}

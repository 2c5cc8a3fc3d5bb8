using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>A page about one application that this person may see; otherwise 404.</summary>
public abstract class ApplicationPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public Application Application { get; private set; } = null!;

    /// <summary>What colleagues call the candidate.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How to reach the candidate; null while the vacancy is blind.</summary>
    public ContactDetails? Contact => IsHidden ? null : Candidate.Contact;

    /// <summary>Covers who it is in what was written, while the vacancy is blind.</summary>
    public Redaction Redaction { get; private set; } = Redaction.None;

    public bool IsHidden => CandidateName.IsHidden(Vacancy.BlindSince, Application.RevealedAt);

    public Vacancy Vacancy { get; private set; } = null!;

    /// <summary>For mails to the candidate; pages show <see cref="Name"/>.</summary>
    protected Candidate Candidate { get; private set; } = null!;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.ApplicationsSeenBy(User).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken) is not { } application)
        {
            return false;
        }

        Application = application;
        Candidate = await db.Candidates.AsNoTracking().SingleAsync(c => c.Id == application.CandidateId, cancellationToken);
        Vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, cancellationToken);
        Name = CandidateName.Of(Candidate.Name, application.Reference, Vacancy.BlindSince, application.RevealedAt).ToString();
        Redaction = IsHidden ? Redaction.Of(Candidate.Contact) : Redaction.None;
        return true;
    }

    protected async Task<IActionResult> DoneAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/applications/{Id}");
    }
}

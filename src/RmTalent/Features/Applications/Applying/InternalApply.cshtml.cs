using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Begins an employee's application: who they are is known, the rest is the task list that everybody fills in.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InternalApplyModel(AppDbContext db, AccessLinks links, Outbox outbox, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    public const string Source = "internal";

    [FromRoute]
    public string Slug { get; init; } = "";

    public Vacancy Vacancy { get; private set; } = null!;

    private Person Me { get; set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = User.Id;
        Vacancy = (await db.Vacancies.AsNoTracking().Open(clock.Today()).SingleOrDefaultAsync(v => v.Slug == Slug, cancellationToken))!;
        Me = (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken))!;
        return Vacancy is not null && Me is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await RefuseSecondAsync(db, Me.Id, Vacancy.Id, cancellationToken);
        if (await db.ApplicationDrafts.Where(d => d.EmployeeId == Me.Id && d.VacancyId == Vacancy.Id).OrderByDescending(d => d.TouchedAt)
            .Select(d => d.Id).FirstOrDefaultAsync(cancellationToken) is var begun && begun != Guid.Empty)
        {
            return await GoOnAsync(begun, cancellationToken);
        }

        var draft = ApplicationDraft.Start(Vacancy.Id, new ContactDetails(Me.Name, Me.Email, "", Me.Country, Me.Language), Source, clock.GetUtcNow(), Me.Id);

        // From here on the employee is a candidate like the others: no history names them.
        actor.Current = Actor.Candidate(draft.Id);
        db.Add(draft);
        var token = links.Issue(CandidateLink.Purpose, draft.Id, CandidateLink.ValidFor);
        await outbox.QueueAsync(ApplicationMails.Started(draft.Id, draft.Contact, Vacancy.Title, token), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"{CandidateLink.UrlOf(token)}/apply");
    }

    /// <summary>What was begun before is gone on with, by a link of its own.</summary>
    private async Task<IActionResult> GoOnAsync(Guid draftId, CancellationToken cancellationToken)
    {
        actor.Current = Actor.Candidate(draftId);
        var token = links.Issue(CandidateLink.Purpose, draftId, CandidateLink.ValidFor);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"{CandidateLink.UrlOf(token)}/apply");
    }

    internal static async Task RefuseSecondAsync(AppDbContext db, Guid employeeId, Guid vacancyId, CancellationToken cancellationToken) => Refuse.When(
        await db.Applications.AnyAsync(a => a.EmployeeId == employeeId && a.VacancyId == vacancyId && Application.Active.Contains(a.Status), cancellationToken),
        "You have applied for this position already; your mail has the link to it");
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Everything on one page, and the button that submits it.</summary>
[AllowAnonymous]
public sealed class CheckModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, Outbox outbox) : DraftPage(db, links, actor, clock)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Draft.Missing(Vacancy).Any(), "Something is still missing: go back to the tasks");
        Refuse.When(!Vacancy.TakesApplications(DateOnly.FromDateTime(Now.UtcDateTime)), "This vacancy no longer takes applications");
        if (Draft.EmployeeId is { } employeeId)
        {
            (await Db.People.SingleAsync(p => p.Id == employeeId, cancellationToken)).MustNotChange(); // by another draft of theirs, sent at the same moment
            await InternalApplyModel.RefuseSecondAsync(Db, employeeId, Vacancy.Id, cancellationToken);
        }

        var candidate = Candidate.Meet(Draft.Contact);
        var application = Application.Submit(Vacancy.Id, candidate.Id, Draft.ToSubmission(), Now, Draft.Id);
        Db.AddRange(candidate, application);
        Db.Remove(Draft);
        await outbox.QueueAsync(ApplicationMails.Received(application, Draft.Contact, Vacancy.Title, Token), cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Your application has been sent");
        return Redirect(CandidateLink.UrlOf(Token));
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Sends candidates a new link to their application, or to its draft.</summary>
internal sealed class ApplicationLinkRenewal(AppDbContext db, AccessLinks links, Outbox outbox, TimeProvider clock) : ILinkRenewal
{
    public string Purpose => CandidateLink.Purpose;

    public async Task SendAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var draft = await db.ApplicationDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == subjectId, cancellationToken);
        var application = await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == subjectId, cancellationToken);
        var contact = application is null ? draft?.Contact
            : (await db.Candidates.AsNoTracking().SingleAsync(c => c.Id == application.CandidateId, cancellationToken)).Contact;
        if (contact is null)
        {
            return;
        }

        var vacancyId = application?.VacancyId ?? draft!.VacancyId;
        var vacancy = await db.Vacancies.Where(v => v.Id == vacancyId).Select(v => v.Title).SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (await outbox.QueueAsync(ApplicationMails.NewLink(subjectId, contact, vacancy, links.Issue(Purpose, subjectId, CandidateLink.ValidFor), now), cancellationToken))
        {
            await links.RevokeAsync(Purpose, subjectId, cancellationToken);
        }
    }
}

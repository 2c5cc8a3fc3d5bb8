using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Deletes what was begun and not submitted: with its files, its link, and the mails about it, the transport's copies too.</summary>
public sealed class DraftShredder(AppDbContext db, FileStore files, IMailTransport transport)
{
    /// <summary>All but the transport's copies goes with the caller's <c>SaveChanges</c>.</summary>
    public async Task ShredAsync(ApplicationDraft draft, CancellationToken cancellationToken)
    {
        var mails = await db.Set<OutgoingMail>().Where(m => m.SubjectId == draft.Id).ToListAsync(cancellationToken);
        await transport.ForgetAsync([.. mails.Select(m => m.Id)], cancellationToken);
        db.RemoveRange(mails);
        db.RemoveRange(await db.Set<AccessLink>().Where(l => l.SubjectId == draft.Id).ToListAsync(cancellationToken));
        await files.RemoveAllOfAsync(draft.Id, cancellationToken);
        db.Remove(draft);
    }
}

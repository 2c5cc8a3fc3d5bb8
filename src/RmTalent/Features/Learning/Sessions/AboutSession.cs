using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What every mail about a session needs.</summary>
internal sealed record AboutSession(Session Session, LocalisedText Course, Organisation Organisation)
{
    public static async Task<AboutSession> FindAsync(AppDbContext db, Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Seats).SingleAsync(s => s.Id == sessionId, cancellationToken);
        return new(session, await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken), await db.OrganisationAsync(cancellationToken));
    }

    /// <summary>Those of them who still work here.</summary>
    public static Task<List<MailRecipient>> RecipientsAsync(AppDbContext db, List<Guid> people, CancellationToken cancellationToken) =>
        db.People.AsNoTracking().Where(p => people.Contains(p.Id) && p.EndedAt == null).Select(p => new MailRecipient(p.Email, p.Name, p.Language, p.Id, p.TimeZone)).ToListAsync(cancellationToken);
}

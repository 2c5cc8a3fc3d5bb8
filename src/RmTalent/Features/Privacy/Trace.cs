using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's UPPER.
namespace RmTalent.Features.Privacy;

/// <summary>Where one candidate's data are: the applications, and the ids under which files, mails, links, documents and facts are kept.</summary>
public sealed class Trace
{
    private Trace(Guid candidateId, IReadOnlyList<Application> applications, IReadOnlyList<Guid> drafts, IReadOnlyList<Guid> interviews, IReadOnlyList<Guid> offers, string? ownAddress)
    {
        (CandidateId, Applications, Drafts, Interviews, Offers, OwnAddress) = (candidateId, applications, drafts, interviews, offers, ownAddress);
        ApplicationIds = [.. applications.Select(a => a.Id)];
        Concerned = [candidateId, .. ApplicationIds, .. drafts];
        Subjects = [.. Concerned, .. interviews, .. offers];
    }

    public Guid CandidateId { get; }

    public IReadOnlyList<Application> Applications { get; }

    public IReadOnlyList<Guid> ApplicationIds { get; }

    /// <summary>Unfinished applications of the same address.</summary>
    public IReadOnlyList<Guid> Drafts { get; }

    public IReadOnlyList<Guid> Interviews { get; }

    public IReadOnlyList<Guid> Offers { get; }

    /// <summary>The normalised address, when nobody else uses it and it is still the one at which the candidate was reached from the start.</summary>
    public string? OwnAddress { get; }

    /// <summary>On whose timelines the candidate's facts stand.</summary>
    public IReadOnlyList<Guid> Concerned { get; }

    /// <summary>What files, mails, links and search documents may belong to.</summary>
    public IReadOnlyList<Guid> Subjects { get; }

    public static async Task<Trace> OfAsync(AppDbContext db, Guid candidateId, CancellationToken cancellationToken)
    {
        var address = await db.Candidates.Where(c => c.Id == candidateId).Select(c => c.NormalisedEmail).SingleAsync(cancellationToken);
        var applications = await db.Applications.Where(a => a.CandidateId == candidateId).ToListAsync(cancellationToken);
        var ids = applications.ConvertAll(a => a.Id);

        // A corrected address proves nothing about what else was sent from it.
        var isOwn = !await db.Candidates.AnyAsync(c => c.Id != candidateId && c.NormalisedEmail == address, cancellationToken)
            && !await db.People.AnyAsync(p => p.Email.ToUpper() == address, cancellationToken)
            && !await db.Set<FactRow>().AnyAsync(f => f.SubjectId == candidateId && f.Name == nameof(CandidateCorrected), cancellationToken);
        return new Trace(
            candidateId,
            applications,
            isOwn ? await db.ApplicationDrafts.Where(d => d.Email.ToUpper() == address).Select(d => d.Id).ToListAsync(cancellationToken) : [],
            await db.Interviews.Where(i => ids.Contains(i.ApplicationId)).Select(i => i.Id).ToListAsync(cancellationToken),
            await db.Offers.Where(o => ids.Contains(o.ApplicationId)).Select(o => o.Id).ToListAsync(cancellationToken),
            isOwn ? address : null);
    }

    public IQueryable<OutgoingMail> MailsIn(AppDbContext db) => OwnAddress is { } address
        ? db.Set<OutgoingMail>().Where(m => (m.SubjectId != null && Subjects.Contains(m.SubjectId.Value)) || m.ToEmail.ToUpper() == address)
        : db.Set<OutgoingMail>().Where(m => m.SubjectId != null && Subjects.Contains(m.SubjectId.Value));

    public IQueryable<FactRow> FactsIn(AppDbContext db) =>
        db.Set<FactRow>().Where(f => db.Set<FactConcern>().Any(c => c.FactId == f.Id && Concerned.Contains(c.SubjectId)));

    public IQueryable<FactDelivery> DeliveriesIn(AppDbContext db) =>
        db.Set<FactDelivery>().Where(d => db.Set<FactConcern>().Any(c => c.FactId == d.FactId && Concerned.Contains(c.SubjectId)));
}

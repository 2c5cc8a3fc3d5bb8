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
    private Trace(IReadOnlyList<Guid> candidates, IReadOnlyList<Application> applications, IReadOnlyList<Guid> drafts, IReadOnlyList<Guid> interviews, IReadOnlyList<Guid> offers, IReadOnlyList<string> ownAddresses)
    {
        (Candidates, Applications, Drafts, Interviews, Offers, OwnAddresses) = (candidates, applications, drafts, interviews, offers, ownAddresses);
        ApplicationIds = [.. applications.Select(a => a.Id)];
        Concerned = [.. candidates, .. ApplicationIds, .. drafts];
        Subjects = [.. Concerned, .. interviews, .. offers];
    }

    /// <summary>The candidate, and whoever was merged into them.</summary>
    public IReadOnlyList<Guid> Candidates { get; }

    public IReadOnlyList<Application> Applications { get; }

    public IReadOnlyList<Guid> ApplicationIds { get; }

    /// <summary>Unfinished applications from the same addresses.</summary>
    public IReadOnlyList<Guid> Drafts { get; }

    public IReadOnlyList<Guid> Interviews { get; }

    public IReadOnlyList<Guid> Offers { get; }

    /// <summary>The normalised addresses that nobody else uses and at which the candidate was reached from the start.</summary>
    public IReadOnlyList<string> OwnAddresses { get; }

    /// <summary>On whose timelines the candidate's facts stand.</summary>
    public IReadOnlyList<Guid> Concerned { get; }

    /// <summary>What files, mails, links and search documents may belong to.</summary>
    public IReadOnlyList<Guid> Subjects { get; }

    /// <summary>What is the candidate's to see. Nobody proved that a merge was right, so what hangs on a merged one alone is not shown to them.</summary>
    public static Task<Trace> OfAsync(AppDbContext db, Guid candidateId, CancellationToken cancellationToken) => OfAsync(db, [candidateId], cancellationToken);

    /// <summary>What goes with the candidate: also what hangs on those who were merged into them, whose rows go too.</summary>
    public static async Task<Trace> WithMergedAsync(AppDbContext db, Guid candidateId, CancellationToken cancellationToken) =>
        await OfAsync(db, await db.WithMergedAsync(candidateId, cancellationToken), cancellationToken);

    private static async Task<Trace> OfAsync(AppDbContext db, IReadOnlyList<Guid> candidates, CancellationToken cancellationToken)
    {
        var applications = await db.Applications.Where(a => candidates.Contains(a.CandidateId)).ToListAsync(cancellationToken);
        var ids = applications.ConvertAll(a => a.Id);

        // A corrected address proves nothing about what else was sent from it.
        var own = await db.Candidates.Where(c => candidates.Contains(c.Id)
                && !db.Set<Candidate>().Any(o => !candidates.Contains(o.Id) && o.NormalisedEmail == c.NormalisedEmail)
                && !db.Set<Person>().Any(p => p.Email.ToUpper() == c.NormalisedEmail)
                && !db.Set<FactRow>().Any(f => f.SubjectId == c.Id && f.Name == nameof(CandidateCorrected)))
            .Select(c => c.NormalisedEmail).Distinct().ToListAsync(cancellationToken);
        return new Trace(
            candidates,
            applications,
            own.Count > 0 ? await db.ApplicationDrafts.Where(d => own.Contains(d.Email.ToUpper())).Select(d => d.Id).ToListAsync(cancellationToken) : [],
            await db.Interviews.Where(i => ids.Contains(i.ApplicationId)).Select(i => i.Id).ToListAsync(cancellationToken),
            await db.Offers.Where(o => ids.Contains(o.ApplicationId)).Select(o => o.Id).ToListAsync(cancellationToken),
            own);
    }

    public IQueryable<OutgoingMail> MailsIn(AppDbContext db) =>
        db.Set<OutgoingMail>().Where(m => (m.SubjectId != null && Subjects.Contains(m.SubjectId.Value)) || OwnAddresses.Contains(m.ToEmail.ToUpper()));

    public IQueryable<FactRow> FactsIn(AppDbContext db) =>
        db.Set<FactRow>().Where(f => db.Set<FactConcern>().Any(c => c.FactId == f.Id && Concerned.Contains(c.SubjectId)));

    public IQueryable<FactDelivery> DeliveriesIn(AppDbContext db) =>
        db.Set<FactDelivery>().Where(d => db.Set<FactConcern>().Any(c => c.FactId == d.FactId && Concerned.Contains(c.SubjectId)));
}

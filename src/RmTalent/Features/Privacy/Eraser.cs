using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Competencies;
using RmTalent.Features.Reporting;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Files;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>Erases one candidate, in one transaction: all of it or nothing. Which table loses what stands in <see cref="ErasureMap"/>.</summary>
public sealed class Eraser(AppDbContext db, EqualOpportunity answers, IMailTransport transport, TimeProvider clock, ILogger<Eraser> logger)
{
    private const string Erased = "Erased";

    /// <summary>Whether what the candidate set off has run its course: reports have counted it, and colleagues have got their cancellations.</summary>
    public async Task<bool> IsQuietAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var (trace, now) = (await Trace.WithMergedAsync(db, candidateId, cancellationToken), clock.GetUtcNow());
        return !await trace.DeliveriesIn(db).AnyAsync(d => d.State == DeliveryState.Pending, cancellationToken)
            && !await trace.MailsIn(db).AnyAsync(m => (m.State == MailState.Waiting || m.State == MailState.Sending) && m.DueAt <= now, cancellationToken);
    }

    /// <summary>Saves what is pending, erases, and saves the certificate. Afterwards the context tracks nothing.</summary>
    public async Task<ErasureCertificate> EraseAsync(Retention retention, RetentionPolicy policy, ErasureGround ground, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Refuse.When(!retention.HasCome(today), "A legal hold, or an application that goes on, prevents the erasure");
        var (candidateId, reference) = (retention.CandidateId, retention.CertificateReference);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard(retention);
        await db.SaveChangesAsync(cancellationToken);
        var trace = await Trace.WithMergedAsync(db, candidateId, cancellationToken);
        db.ChangeTracker.Clear();
        await ForgetDraftsAsync(trace, cancellationToken);
        foreach (var application in trace.Applications)
        {
            await CountAsync(application, cancellationToken);
        }

        var kinds = new List<ErasedKind> { ErasedKind.Contact, ErasedKind.Application };
        var mails = await ForgetMailsAsync(trace, cancellationToken);
        Note(kinds, ErasedKind.Messages, mails);
        Note(kinds, ErasedKind.Files, await ForgetFilesAsync(trace, cancellationToken));
        Note(kinds, ErasedKind.Search, await db.Set<SearchDocument>().Where(d => trace.Subjects.Contains(d.SubjectId)).ExecuteDeleteAsync(cancellationToken));
        Note(kinds, ErasedKind.Links, await db.Set<AccessLink>().Where(l => trace.Subjects.Contains(l.SubjectId)).ExecuteDeleteAsync(cancellationToken));
        Note(kinds, ErasedKind.History, await ForgetWordsAsync(trace, cancellationToken));
        Note(kinds, ErasedKind.Screening, await db.Set<Note>().CountAsync(n => trace.ApplicationIds.Contains(n.ApplicationId), cancellationToken)
            + await db.ScreeningSheets.CountAsync(s => trace.ApplicationIds.Contains(s.ApplicationId), cancellationToken));
        Note(kinds, ErasedKind.Interviews, trace.Interviews.Count + await ForgetEvidenceAsync(trace, cancellationToken));
        Note(kinds, ErasedKind.Offers, trace.Offers.Count);
        await db.Applications.Where(a => trace.ApplicationIds.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken); // with all that hangs on it
        await db.Candidates.Where(c => c.Id == candidateId).ExecuteDeleteAsync(cancellationToken); // with clock and holds
        var certificate = ErasureCertificate.Of(reference, ground, policy, new ErasedCounts(trace.Applications.Count, [.. kinds.Order()]), clock.GetUtcNow());
        db.Add(certificate);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.EmptyLogAsync(cancellationToken);
        logger.LogInformation("Erased an applicant, certificate {Reference}", reference);
        return certificate;
    }

    /// <summary>What the clock was worked out from: a legal hold, a reopened application or a merge in the same moment comes first or not at all.</summary>
    private void Guard(Retention retention)
    {
        retention.MustNotChange();
        foreach (var application in db.Applications.Local.Where(a => a.CandidateId == retention.CandidateId).ToList())
        {
            application.MustNotChange();
        }
    }

    private static void Note(List<ErasedKind> kinds, ErasedKind kind, int rows)
    {
        if (rows > 0)
        {
            kinds.Add(kind);
        }
    }

    /// <summary>Erased but counted: what the reports and the fairness page say does not change.</summary>
    private async Task CountAsync(Application application, CancellationToken cancellationToken)
    {
        var journey = await db.Journeys.FindAsync([application.Id], cancellationToken)
            ?? db.Journeys.Add(Journey.Start(application.Id, application.VacancyId, application.Source, application.SubmittedAt)).Entity;
        if (Stages.Of(application.LeftFrom ?? application.Status) is { } stage)
        {
            journey.Reach(stage, application.StatusSince);
        }

        if (Application.Exits.Contains(application.Status))
        {
            journey.End(application.Status, application.StatusSince);
        }

        await answers.CountAsync(application.Id, journey.Furthest, cancellationToken);
        db.Add(ErasedApplication.Of(application, journey.Furthest));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>The transport's copies first: should this be stopped here, the rows still know which they are.</summary>
    private async Task<int> ForgetMailsAsync(Trace trace, CancellationToken cancellationToken)
    {
        var ids = await trace.MailsIn(db).Select(m => m.Id).ToListAsync(cancellationToken);
        await transport.ForgetAsync(ids, cancellationToken);
        return await db.Set<OutgoingMail>().Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Before anything else: a draft that was sent in meanwhile has become an application, whose files and links stay.</summary>
    private async Task ForgetDraftsAsync(Trace trace, CancellationToken cancellationToken)
    {
        if (await db.ApplicationDrafts.Where(d => trace.Drafts.Contains(d.Id)).ExecuteDeleteAsync(cancellationToken) < trace.Drafts.Count)
        {
            throw new LostRaceException(trace.Candidates[0]);
        }
    }

    private Task<int> ForgetFilesAsync(Trace trace, CancellationToken cancellationToken)
    {
        var cvs = trace.Applications.Where(a => a.CvFileId is not null).Select(a => a.CvFileId!.Value).ToList();
        return db.Set<StoredFile>().Where(f => trace.Subjects.Contains(f.SubjectId) || cvs.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>That something happened, when and by which colleague stays; what was said of the candidate goes.</summary>
    private async Task<int> ForgetWordsAsync(Trace trace, CancellationToken cancellationToken)
    {
        await trace.DeliveriesIn(db).ExecuteDeleteAsync(cancellationToken);
        await ForgetSearchesAsync(trace, cancellationToken);
        return await trace.FactsIn(db).ExecuteUpdateAsync(f => f
            .SetProperty(x => x.Payload, "{}").SetProperty(x => x.Reason, (string?)null)
            .SetProperty(x => x.ActorName, x => x.ActorKind == ActorKind.Candidate ? Erased : x.ActorName), cancellationToken);
    }

    /// <summary>Colleagues may have kept a filter that looks for the person by name or address; another of the same name loses it too.</summary>
    private async Task ForgetSearchesAsync(Trace trace, CancellationToken cancellationToken)
    {
        var persons = await db.Candidates.AsNoTracking().Where(c => trace.Candidates.Contains(c.Id)).ToListAsync(cancellationToken);
        var names = persons.ConvertAll(c => Redaction.Of(c.Contact));
        var naming = (await db.Set<SavedView>().AsNoTracking().Select(v => new { v.Id, v.Name, v.Query }).ToListAsync(cancellationToken))
            .Where(v => names.Exists(n => n.Names($"{v.Name}\n{Uri.UnescapeDataString(v.Query.Replace('+', ' '))}"))).Select(v => v.Id).ToList();
        await db.Set<SavedView>().Where(v => naming.Contains(v.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What the interview showed of somebody who was hired is the employee's; only its words go.</summary>
    private async Task<int> ForgetEvidenceAsync(Trace trace, CancellationToken cancellationToken)
    {
        var evidence = db.Evidence.Where(e => e.ApplicationId != null && trace.ApplicationIds.Contains(e.ApplicationId.Value));
        return await evidence.Where(e => e.PersonId == null).ExecuteDeleteAsync(cancellationToken)
            + await evidence.ExecuteUpdateAsync(e => e.SetProperty(x => x.Note, (string?)null), cancellationToken);
    }
}

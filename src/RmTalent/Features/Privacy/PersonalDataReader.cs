using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Offers;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>Collects what we hold about one candidate.</summary>
public sealed class PersonalDataReader(AppDbContext db, RetentionBook book, FactSentences sentences, TimeProvider clock)
{
    public async Task<PersonalData> ReadAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var trace = await Trace.OfAsync(db, candidate.Id, cancellationToken);
        var kept = await book.OfAsync(candidate.Id, cancellationToken);
        var applications = new List<ApplicationData>();
        foreach (var application in trace.Applications.OrderByDescending(a => a.SubmittedAt))
        {
            applications.Add(await ReadAsync(application, cancellationToken));
        }

        // Colleagues' mails about the candidate say what stands elsewhere in here.
        var messages = await trace.MailsIn(db).AsNoTracking().Where(m => m.PersonId == null).OrderBy(m => m.QueuedAt)
            .Select(m => new MessageData(m.SentAt ?? m.QueuedAt, m.ToEmail, m.Subject, m.Text)).ToListAsync(cancellationToken);
        return new PersonalData(
            clock.GetUtcNow(), candidate.Contact,
            new KeptData(kept.Stage, kept.EndedOn, kept.KeptUntil, kept.GoesOn, kept.ConsentOn, kept.ConsentVersion, kept.ErasureAskedOn, kept.HeldUntil),
            applications, messages);
    }

    private async Task<ApplicationData> ReadAsync(Application a, CancellationToken cancellationToken)
    {
        var vacancy = await db.Set<Vacancy>().Where(v => v.Id == a.VacancyId).Select(v => v.Title).SingleAsync(cancellationToken);
        var files = await db.Set<StoredFile>().AsNoTracking().Where(f => f.KeptAt != null && (f.SubjectId == a.Id || f.Id == a.CvFileId))
            .Select(f => new FileData(f.Id, f.Name, f.Size, f.Sha256)).ToListAsync(cancellationToken);
        var interviews = await db.Interviews.AsNoTracking().Include(i => i.Panel).ThenInclude(c => c.Marks).Include(i => i.Panel).ThenInclude(c => c.Revisions)
            .Where(i => i.ApplicationId == a.Id).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var offers = await db.Offers.AsNoTracking().Where(o => o.ApplicationId == a.Id && o.SentAt != null).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var facts = await db.Set<FactConcern>().AsNoTracking().Where(c => c.SubjectId == a.Id).Join(db.Set<FactRow>(), c => c.FactId, f => f.Id, (c, f) => f).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var told = a.CommunicatedAt is not null;
        var ended = a.CandidateStatus == a.Status && (Application.Exits.Contains(a.Status) || a.Status is ApplicationStatus.Hired);
        return new ApplicationData(
            a.Reference, vacancy, a.SubmittedAt, a.CandidateStatus, a.Source, a.NoticeVersion, a.PoolConsentAt, a.Dossier, files, a.CvText,
            [.. interviews.Select(i => new InterviewData(i.Round, i.RoundName, i.StartsAt, i.Place, i.Adjustments, i.OtherTimesNote))],
            [.. offers.Select(o => new OfferData(o.Status, o.Terms, o.SentAt, o.AnsweredAt, o.SignedName, o.SignedFrom, [.. o.Conditions.Select(c => $"{c.Kind}: {c.Detail} – {c.Status} {c.Note}".Trim())]))],
            told ? a.NoticeSubject : null, told ? a.NoticeBody : null,
            ended ? await AssessmentAsync(a, interviews, cancellationToken) : null,
            ended ? [.. facts.Select(f => new HistoryData(f.At, sentences.Tell(f)))] : []);
    }

    private async Task<AssessmentData> AssessmentAsync(Application a, List<Interview> interviews, CancellationToken cancellationToken) => new(
        await db.Set<Note>().AsNoTracking().Where(n => n.ApplicationId == a.Id).OrderBy(n => n.At).Select(n => new WrittenData(n.At, n.Text)).ToListAsync(cancellationToken),
        (await db.ScreeningSheets.AsNoTracking().SingleOrDefaultAsync(s => s.ApplicationId == a.Id, cancellationToken))?.Lines ?? [],
        [.. interviews.SelectMany(i => i.Panel).Where(c => c.Status is ScorecardStatus.Submitted).Select(c => new ScorecardData(
            c.Overall, c.Comment, [.. c.Marks.Select(m => new MarkInput(m.CompetencyId, m.Level, m.Evidence))], [.. c.Revisions.OrderBy(r => r.At).Select(r => r.Was)]))],
        [.. interviews.SelectMany(i => i.Decisions).OrderBy(d => d.At).Select(d => new WrittenData(d.At, d.Reason))],
        a.TurnDownReason);
}

using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>
/// One candidate for one vacancy: Submitted → InReview → Shortlisted → Interviewing → DecisionPending → OfferDraft → OfferSent → Accepted → ChecksPending → Hired,
/// or out by one of five exits, from which only a reasoned reopening leads back.
/// </summary>
public sealed partial class Application : Entity
{
    public const int SourceMaxLength = 80;
    public const int NoteMaxLength = 2000;

    private Application()
    {
    }

    /// <summary>Public code that the candidate quotes.</summary>
    public string Reference { get; private set; } = "";

    public Guid VacancyId { get; private set; }

    public Guid CandidateId { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public Dossier Dossier { get; private set; } = Dossier.Empty;

    /// <summary>The CV as uploaded.</summary>
    public Guid? CvFileId { get; private set; }

    /// <summary>What could be read in the CV; null until it was read, empty when nothing could.</summary>
    public string? CvText { get; private set; }

    /// <summary>The utm_source under which the candidate came.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Version of the privacy notice that was shown.</summary>
    public string NoticeVersion { get; private set; } = "";

    /// <summary>When the candidate agreed to stay in the talent pool; null without that consent.</summary>
    public DateTimeOffset? PoolConsentAt { get; private set; }

    public bool HasFlags { get; private set; }

    /// <summary>The employee who applied from inside; null for everybody else. On no timeline: their manager is not told.</summary>
    public Guid? EmployeeId { get; private set; }

    public override IEnumerable<Guid> Concerning() => [CandidateId];

    /// <param name="vacancyId">For which vacancy.</param>
    /// <param name="candidateId">By whom.</param>
    /// <param name="submission">What was sent in.</param>
    /// <param name="now">When.</param>
    /// <param name="id">The id of the draft: its files and its link go on to be the application's.</param>
    public static Application Submit(Guid vacancyId, Guid candidateId, Submission submission, DateTimeOffset now, Guid? id = null)
    {
        var application = new Application
        {
            Id = id ?? Guid.CreateVersion7(),
            Reference = PublicCode.New(8),
            VacancyId = vacancyId,
            CandidateId = candidateId,
            SubmittedAt = now,
            StatusSince = now,
            Dossier = submission.Dossier,
            CvFileId = submission.CvFileId,
            Source = submission.Source,
            NoticeVersion = submission.NoticeVersion,
            PoolConsentAt = submission.PoolConsent ? now : null,
            EmployeeId = submission.EmployeeId,
            HasFlags = submission.Dossier.Answers.Any(a => a.Flagged),
        };
        application.Record(new ApplicationSubmitted(vacancyId, candidateId, submission.Source, submission.NoticeVersion, submission.PoolConsent));
        return application;
    }

    /// <summary>Stands from now on under another candidate: two were found to be one person, or not to be.</summary>
    internal void BelongTo(Guid candidateId)
    {
        CandidateId = candidateId;
        Record(new ApplicationRehomed(candidateId));
    }

    /// <summary>Keeps what was read in the CV. Reading again changes nothing.</summary>
    public void ReadCv(string text)
    {
        if (CvText != text)
        {
            CvText = text;
            Record(new CvRead(text.Length));
        }
    }
}

/// <param name="Dossier">What the candidate wrote.</param>
/// <param name="CvFileId">The uploaded CV.</param>
/// <param name="Source">utm_source.</param>
/// <param name="NoticeVersion">The privacy notice that was shown.</param>
/// <param name="PoolConsent">Whether the candidate agreed to be kept for later vacancies.</param>
public sealed record Submission(Dossier Dossier, Guid? CvFileId, string Source, string NoticeVersion, bool PoolConsent)
{
    /// <summary>The employee who applies from inside.</summary>
    public Guid? EmployeeId { get; init; }
}

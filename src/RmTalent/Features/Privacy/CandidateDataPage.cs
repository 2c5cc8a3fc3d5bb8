using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>A page about the candidate's own data, reached by the link in their mails.</summary>
public abstract class CandidateDataPage(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book) : CandidatePage(db, links, actor)
{
    public Retention Retention { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public string DataUrl => PrivacyMails.DataUrl(Token);

    /// <summary>Whether an accepted offer, or the employment, needs the data.</summary>
    public bool HireRuns { get; private set; }

    protected RetentionBook Book => book;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (!await base.LoadAsync(cancellationToken) || IsDraft)
        {
            return false;
        }

        Retention = await book.OfAsync(Candidate.Id, cancellationToken);
        Today = await book.TodayAsync(cancellationToken);
        HireRuns = Retention.Stage is RetentionStage.Employed
            || Db.Applications.Local.Any(a => a.CandidateId == Candidate.Id && a.Status is ApplicationStatus.Accepted or ApplicationStatus.ChecksPending);
        return true;
    }
}

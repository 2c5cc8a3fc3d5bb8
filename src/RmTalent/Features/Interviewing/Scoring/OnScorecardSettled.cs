using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>When the last scorecard is in, or has lapsed, the application waits for a decision. Two panellists who finish at once do not race: this runs after both.</summary>
internal sealed class OnScorecardSettled(AppDbContext db, TimeProvider clock) : IFactHandler<ScorecardSubmitted>, IFactHandler<ScorecardLapsed>
{
    public Task HandleAsync(ScorecardSubmitted fact, FactContext context, CancellationToken cancellationToken) => LookAsync(fact.InterviewId, cancellationToken);

    public Task HandleAsync(ScorecardLapsed fact, FactContext context, CancellationToken cancellationToken) => LookAsync(fact.InterviewId, cancellationToken);

    private async Task LookAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        var application = await (
            from i in db.Interviews.ReadyToDecide()
            where i.Id == interviewId
            join a in db.Applications on i.ApplicationId equals a.Id
            select a).SingleOrDefaultAsync(cancellationToken);
        if (application is { Status: ApplicationStatus.Interviewing })
        {
            application.AwaitDecision(clock.GetUtcNow());
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Reporting;

/// <summary>Follows interviews for the reports; the agreement of a panel is worked out when its last scorecard is in, and again when one is changed.</summary>
internal sealed class KeepInterviewTracks(AppDbContext db) :
    IFactHandler<InterviewOffered>, IFactHandler<InterviewBooked>, IFactHandler<InterviewMoved>, IFactHandler<InterviewCancelled>,
    IFactHandler<ScorecardSubmitted>, IFactHandler<ScorecardRevised>, IFactHandler<ScorecardLapsed>
{
    public async Task HandleAsync(InterviewOffered fact, FactContext context, CancellationToken cancellationToken) => await OfAsync(context.SubjectId, cancellationToken);

    public async Task HandleAsync(InterviewBooked fact, FactContext context, CancellationToken cancellationToken) =>
        (await OfAsync(context.SubjectId, cancellationToken))?.Book(fact.StartsAt, context.At);

    public async Task HandleAsync(InterviewMoved fact, FactContext context, CancellationToken cancellationToken) =>
        (await OfAsync(context.SubjectId, cancellationToken))?.Move(fact.StartsAt);

    public async Task HandleAsync(InterviewCancelled fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.InterviewTracks.FindAsync([context.SubjectId], cancellationToken) is { } track)
        {
            db.Remove(track);
        }
    }

    public Task HandleAsync(ScorecardSubmitted fact, FactContext context, CancellationToken cancellationToken) => CompareAsync(fact.InterviewId, cancellationToken);

    public Task HandleAsync(ScorecardRevised fact, FactContext context, CancellationToken cancellationToken) => CompareAsync(fact.InterviewId, cancellationToken);

    public Task HandleAsync(ScorecardLapsed fact, FactContext context, CancellationToken cancellationToken) => CompareAsync(fact.InterviewId, cancellationToken);

    private async Task CompareAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        if (await db.Scorecards.AnyAsync(c => c.InterviewId == interviewId && c.Status == ScorecardStatus.Open, cancellationToken)
            || await OfAsync(interviewId, cancellationToken) is not { } track)
        {
            return;
        }

        var marks = await db.Scorecards.Where(c => c.InterviewId == interviewId && c.Status == ScorecardStatus.Submitted)
            .SelectMany(c => c.Marks).Where(m => m.Level != null).Select(m => new { m.CompetencyId, Level = m.Level!.Value }).ToListAsync(cancellationToken);
        track.Compare(marks.GroupBy(m => m.CompetencyId, m => m.Level).Select(g => g.ToList()));
    }

    private async Task<InterviewTrack?> OfAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        if (await db.InterviewTracks.FindAsync([interviewId], cancellationToken) is { } known)
        {
            return known;
        }

        var interview = await db.Interviews.AsNoTracking().Where(i => i.Id == interviewId && i.Status != InterviewStatus.Cancelled)
            .Select(i => new { i.ApplicationId, i.VacancyId }).SingleOrDefaultAsync(cancellationToken);
        return interview is null ? null : db.InterviewTracks.Add(InterviewTrack.Start(interviewId, interview.ApplicationId, interview.VacancyId)).Entity;
    }
}

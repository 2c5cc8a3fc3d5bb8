using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>One interview: time, place, panel, how far the scoring is, and what can be done next.</summary>
[Authorize(Policies.SeeInterviews)]
public sealed class DetailsModel(AppDbContext db, TimeProvider clock) : InterviewPage(db)
{
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public IReadOnlyList<DateTimeOffset> Slots { get; private set; } = [];

    public Seat? Mine => Seats.FirstOrDefault(s => s.PersonId == User.Id);

    public bool IsOver => Head.EndsAt <= clock.GetUtcNow();

    public bool IsReady => IsOver && Seats.All(s => s.Status is not ScorecardStatus.Open);

    public bool Plans => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    /// <summary>What would suit the candidate, when none of the times does.</summary>
    public string? OtherTimes { get; private set; }

    public bool CanEndUnheld => Seats.All(s => s.Status is not ScorecardStatus.Submitted)
        && (Head.Status is InterviewStatus.Offered ? Head.BookBy <= clock.GetUtcNow() : Head.StartsAt <= clock.GetUtcNow());

    public bool Decides => Head.HiringManagerId == User.Id || User.IsAdministrator;

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        Seats = await Db.SeatsOf(Id).ToListAsync(cancellationToken);
        Slots = await Db.Interviews.Where(i => i.Id == Id).SelectMany(i => i.Slots).Select(s => s.StartsAt).OrderBy(s => s).ToListAsync(cancellationToken);
        OtherTimes = await Db.Interviews.Where(i => i.Id == Id && i.OtherTimesAskedAt != null).Select(i => i.OtherTimesNote).SingleOrDefaultAsync(cancellationToken) is { } note ? Redaction.In(note) : null;
        return true;
    }
}

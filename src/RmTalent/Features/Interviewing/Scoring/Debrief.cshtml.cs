using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>Where the panel compares: the matrix, what to talk about, and the decision once there is one.</summary>
[Authorize(Policies.SeeInterviews)]
public sealed class DebriefModel(AppDbContext db) : InterviewPage(db)
{
    public DebriefSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public InterviewDecision? Decision { get; private set; }

    public string Reasons => Redaction.In(Decision?.Reason ?? "");

    public string? DecidedBy { get; private set; }

    public int Waiting => Seats.Count(s => s.Status is ScorecardStatus.Open);

    public Seat? Mine => Seats.FirstOrDefault(s => s.PersonId == User.Id);

    public bool Decides => Head.HiringManagerId == User.Id || User.IsAdministrator;

    public bool HasQuorum => Seats.Count(s => s.Status is ScorecardStatus.Submitted) >= Interview.QuorumOf(Seats.Count);

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        Sheet = await Db.DebriefAsync(Head, User.Id, Redaction, cancellationToken);
        Seats = await Db.SeatsOf(Id).ToListAsync(cancellationToken);
        Decision = (await Db.Interviews.AsNoTracking().SingleAsync(i => i.Id == Id, cancellationToken)).Decision;
        DecidedBy = Decision is null ? null : await Db.People.Where(p => p.Id == Decision.ById).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        return true;
    }
}

using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>Interviews to score, to prepare for and to decide.</summary>
internal sealed class InterviewsToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const int AtMost = 20;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Policies.RolesOf(Policies.ScoreInterviews).Any(user.IsInRole))
        {
            return [];
        }

        var (me, now) = (user.Id, clock.GetUtcNow());
        var soon = now.AddDays(2);
        var seated = await db.Heads(db.Interviews.Where(i => i.Status == InterviewStatus.Booked && i.StartsAt <= soon
                && i.Panel.Any(c => c.PanellistId == me && c.Status == ScorecardStatus.Open)).OrderBy(i => i.StartsAt).Take(AtMost)).ToListAsync(cancellationToken);
        var toDecide = user.IsInRole(Roles.HiringManager)
            ? await db.Heads(db.Interviews.ReadyToDecide().Where(i => db.Set<Vacancy>().Any(v => v.Id == i.VacancyId && v.HiringManagerId == me)).OrderBy(i => i.EndsAt).Take(AtMost)).ToListAsync(cancellationToken)
            : [];
        var ids = seated.ConvertAll(i => i.Id);
        var due = ids.Count == 0 ? new() : await db.Scorecards.Where(c => c.PanellistId == me && ids.Contains(c.InterviewId)).Select(c => new { c.InterviewId, c.DueAt }).ToDictionaryAsync(c => c.InterviewId, c => c.DueAt, cancellationToken);
        return [.. toDecide.Select(Decide), .. seated.Select(i => Seat(i, due[i.Id] ?? now, now))];
    }

    private TodayItem Decide(InterviewHead head) =>
        new(texts["Decide on {0}", head.Candidate], $"{head.Vacancy} · {head.RoundName}", $"/interviews/{head.Id}/debrief", "gavel", null, Urgency.Today, "To decide");

    private TodayItem Seat(InterviewHead head, DateTimeOffset due, DateTimeOffset now) => head.EndsAt <= now
        ? new(texts["Score the interview with {0}", head.Candidate], $"{head.Vacancy} · {head.RoundName}", $"/interviews/{head.Id}/score", "pencil",
            DateOnly.FromDateTime(due.UtcDateTime), Urgency.Today, "To score")
        : new(texts["Interview with {0}", head.Candidate], head.Local(head.StartsAt!.Value), $"/interviews/{head.Id}", "messages",
            DateOnly.FromDateTime(head.StartsAt.Value.UtcDateTime), Urgency.Soon, "Interviews");
}

using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>Closes the scorecards that were not submitted in time, and tells the recruiter.</summary>
internal sealed class LapseScoringSweep(AppDbContext db, SweepEach each, ScoreMails mails) : ISweep
{
    public static string Title => "Close scorecards that are late";

    public static Cron Cron => Cron.EveryMinutes(15);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Scorecards.Overdue(asOf).Select(c => c.InterviewId).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(due.Distinct(), id => LapseAsync(id, asOf, cancellationToken), cancellationToken);
    }

    private async Task LapseAsync(Guid interviewId, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var late = await db.Scorecards.Overdue(asOf).Where(c => c.InterviewId == interviewId).ToListAsync(cancellationToken);
        late.ForEach(c => c.Lapse(asOf));
        var interview = await db.Heads(db.Interviews.Where(i => i.Id == interviewId)).SingleAsync(cancellationToken);
        var people = late.Select(c => c.PanellistId).ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken);
        var recruiter = await (
            from v in db.Vacancies.AsNoTracking()
            where v.Id == interview.VacancyId
            join p in db.People on v.RecruiterId equals p.Id
            select p).SingleOrDefaultAsync(cancellationToken);
        if (recruiter is not null)
        {
            await mails.TellLapsedAsync(interview, recruiter, string.Join(", ", names), late[0].DueAt!.Value, cancellationToken);
        }
    }
}

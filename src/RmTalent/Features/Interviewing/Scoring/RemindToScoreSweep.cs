using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>Reminds panellists one hour after the interview and on the morning of the next working day.</summary>
internal sealed class RemindToScoreSweep(AppDbContext db, SweepEach each, ScoreMails mails) : ISweep
{
    private static readonly TimeOnly Morning = new(8, 0);

    public static string Title => "Remind panellists to score";

    public static Cron Cron => Cron.EveryMinutes(15);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Scorecards.ToRemind(asOf).Select(c => c.Id).Take(200).ToListAsync(cancellationToken);
        return await each.RunAsync(due, id => RemindAsync(id, asOf, cancellationToken), cancellationToken);
    }

    private async Task RemindAsync(Guid id, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var card = await db.Scorecards.SingleAsync(c => c.Id == id, cancellationToken);
        var interview = await db.Heads(db.Interviews.Where(i => i.Id == card.InterviewId)).SingleAsync(cancellationToken);
        var panellist = await db.People.AsNoTracking().SingleAsync(p => p.Id == card.PanellistId, cancellationToken);
        if (interview.Status is InterviewStatus.Booked)
        {
            await mails.RemindAsync(card, interview, panellist, cancellationToken);
        }

        var hours = new WorkingCalendar(panellist.TimeZone, panellist.Country);
        var next = hours.At(hours.NextWorkingDay(hours.LocalDate(interview.EndsAt ?? asOf).AddDays(1)), Morning);
        card.Reminded(next > asOf ? next : null);
    }
}

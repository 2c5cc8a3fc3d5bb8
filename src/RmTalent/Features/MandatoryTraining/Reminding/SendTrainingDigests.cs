using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Reminding;

/// <summary>
/// Puts all that waits for a reader into one mail: at most one a day, in the reader's working hours, and never for what was completed, moved or paused meanwhile.
/// A notice and its mail change hands in one transaction, so that each step of the ladder is told once.
/// </summary>
public sealed class SendTrainingDigests(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    public static string Title => "Send each person one digest of mandatory training that is due";

    public static Cron Cron => Cron.EveryMinutes(15);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var readers = await db.TrainingNotices.Where(n => n.SendAt <= asOf).Select(n => n.Reader).Distinct().OrderBy(r => r).Take(500).ToListAsync(cancellationToken);
        return await each.RunAsync(readers, reader => SendAsync(reader, asOf, cancellationToken), cancellationToken);
    }

    private async Task SendAsync(string key, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var notices = await db.TrainingNotices.Where(n => n.Reader == key).Include(n => n.Assignment).ToListAsync(cancellationToken);
        var organisation = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var personId = notices[0].PersonId;
        var hours = personId is { } id ? await db.WorkingTimeOfAsync(id, cancellationToken) : organisation;
        var (at, today) = (hours.NextWorkingTime(asOf), hours.LocalDate(asOf));
        var occasion = TrainingMails.DigestOccasion(key, today);
        if (at == asOf && await db.Set<OutgoingMail>().AnyAsync(m => m.Occasion == occasion, cancellationToken))
        {
            at = hours.NextWorkingTime(hours.StartOfDay(today.AddDays(1)));
        }

        if (at > asOf)
        {
            notices.ForEach(n => n.Hold(at));
            return;
        }

        db.RemoveRange(notices);
        var standing = notices.Where(n => n.Assignment is { IsOpen: true, PausedFor: null } a && a.DueOn == n.DueOn).ToList();
        if (standing.Count > 0)
        {
            var own = standing.Exists(n => n.Kind == LadderKind.Remind) ? await DueSoonAsync(personId!.Value, standing, organisation.LocalDate(asOf), cancellationToken) : [];
            var others = await LinesAsync([.. standing.Where(n => n.Kind != LadderKind.Remind).Select(n => n.AssignmentId)], cancellationToken);
            var reader = personId is { } reads ? Reader.Of(await db.People.AsNoTracking().SingleAsync(p => p.Id == reads, cancellationToken)) : Reader.OfMailbox(key);
            await outbox.QueueAsync(TrainingMails.Digest(reader, today, own, others), cancellationToken);
        }
    }

    /// <summary>What the reminder is for, and whatever else of the reader's is due soon: then nothing else needs a mail of its own.</summary>
    private async Task<List<DigestLine>> DueSoonAsync(Guid personId, List<TrainingNotice> standing, DateOnly today, CancellationToken cancellationToken)
    {
        var soon = await db.Assignments.OpenOf(personId).Where(a => a.Status != AssignmentStatus.Paused && a.DueOn <= today.AddDays(BoardFilter.SoonDays))
            .Select(a => a.Id).ToListAsync(cancellationToken);
        return await LinesAsync([.. soon.Union(standing.Where(n => n.Kind == LadderKind.Remind).Select(n => n.AssignmentId))], cancellationToken);
    }

    private Task<List<DigestLine>> LinesAsync(List<Guid> ids, CancellationToken cancellationToken) => (
        from assignment in db.Assignments.AsNoTracking()
        where ids.Contains(assignment.Id)
        join learner in db.Set<Person>() on assignment.PersonId equals learner.Id
        orderby assignment.DueOn, learner.Name, assignment.Id
        select new DigestLine(learner.Name, assignment.Requirement!.Title, assignment.DueOn)).ToListAsync(cancellationToken);
}

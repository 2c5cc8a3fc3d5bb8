using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Vacancies;

/// <summary>Asks the hiring manager once more, when a vacancy has waited for approval for three days.</summary>
public sealed class RemindOfApprovals(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    public const int PatienceDays = 3;

    public static string Title => "Remind hiring managers of vacancies to approve";

    public static Cron Cron => Cron.Daily(7, 40);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var before = asOf.AddDays(-PatienceDays);
        var waiting = await db.Vacancies.Where(v => v.Status == VacancyStatus.InReview && v.StatusSince < before && v.HiringManagerId != null)
            .OrderBy(v => v.StatusSince).Select(v => new { v.Id, v.StatusSince }).Take(200).ToListAsync(cancellationToken);
        var occasions = waiting.ConvertAll(v => OccasionOf(v.Id, v.StatusSince));
        var reminded = await db.Set<OutgoingMail>().Where(m => occasions.Contains(m.Occasion)).Select(m => m.Occasion).ToListAsync(cancellationToken);
        return await each.RunAsync(waiting.Where(v => !reminded.Contains(OccasionOf(v.Id, v.StatusSince))), async row =>
        {
            var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == row.Id, cancellationToken);
            var manager = await db.People.AsNoTracking().SingleAsync(p => p.Id == vacancy.HiringManagerId, cancellationToken);
            await outbox.QueueAsync(
                VacancyMails.ApprovalAsked(OccasionOf(row.Id, row.StatusSince), vacancy, new MailRecipient(manager.Email, manager.Name, manager.Language, manager.Id, manager.TimeZone)), cancellationToken);
        }, cancellationToken);
    }

    private static string OccasionOf(Guid id, DateTimeOffset since) => string.Create(CultureInfo.InvariantCulture, $"vacancy-waiting:{id}:{since:yyyyMMddHHmmss}");
}

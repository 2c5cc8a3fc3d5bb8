using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Tells the learner when a correction changed the result; one that still waits for marks has none yet, and who has left is not written to.</summary>
internal sealed class OnAttemptRegraded(AppDbContext db, Outbox outbox, TimeProvider clock) : IFactHandler<AttemptRegraded>
{
    public async Task HandleAsync(AttemptRegraded fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.From is null || fact.To is null || fact.From == fact.To)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(now);
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == context.SubjectId, cancellationToken);
        if (await db.People.AsNoTracking().Employed(today).SingleOrDefaultAsync(p => p.Id == attempt.PersonId, cancellationToken) is not { } person)
        {
            return;
        }

        var exam = await db.Set<Exam>().AsNoTracking().Where(e => e.Id == attempt.ExamId).Select(e => e.Title).SingleAsync(cancellationToken);
        var to = new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone);
        var at = (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(now);
        await outbox.QueueAsync(ExamMails.Regraded(to, exam, attempt, context.FactId, fact) with { SendAt = at }, cancellationToken);
    }
}

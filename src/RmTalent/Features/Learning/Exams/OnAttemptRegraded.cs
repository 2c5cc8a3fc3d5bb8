using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Tells the learner when a correction changed the result; one that still waits for marks has none yet, and who has left is not written to.</summary>
internal sealed class OnAttemptRegraded(AppDbContext db, Outbox outbox, LearnerMail learners) : IFactHandler<AttemptRegraded>
{
    public async Task HandleAsync(AttemptRegraded fact, FactContext context, CancellationToken cancellationToken)
    {
        if (fact.From is null || fact.To is null || fact.From == fact.To)
        {
            return;
        }

        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == context.SubjectId, cancellationToken);
        if (await learners.FindAsync(attempt.PersonId, cancellationToken) is { } learner)
        {
            var exam = await db.Exams.Where(e => e.Id == attempt.ExamId).Select(e => e.Title).SingleAsync(cancellationToken);
            await outbox.QueueAsync(ExamMails.Regraded(learner.To, exam, attempt, context.FactId, fact) with { SendAt = learner.At }, cancellationToken);
        }
    }
}

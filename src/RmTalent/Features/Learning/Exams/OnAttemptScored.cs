using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Tells the learner that a person has marked what the program could not. Whose result stood there at once has seen it.</summary>
internal sealed class OnAttemptScored(AppDbContext db, Outbox outbox, LearnerMail learners) : IFactHandler<AttemptScored>
{
    public async Task HandleAsync(AttemptScored fact, FactContext context, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == context.SubjectId, cancellationToken);
        if (attempt.ScoredAt > attempt.SubmittedAt && await learners.FindAsync(attempt.PersonId, cancellationToken) is { } learner)
        {
            var exam = await db.Exams.Where(e => e.Id == attempt.ExamId).Select(e => e.Title).SingleAsync(cancellationToken);
            await outbox.QueueAsync(ExamMails.Marked(learner.To, exam, attempt) with { SendAt = learner.At }, cancellationToken);
        }
    }
}

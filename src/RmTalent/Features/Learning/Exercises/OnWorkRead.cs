using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>Tells learners what came of their work, in their working hours.</summary>
internal sealed class OnWorkRead(AppDbContext db, Outbox outbox, LearnerMail learners) : IFactHandler<SubmissionReturned>, IFactHandler<SubmissionMarked>
{
    public Task HandleAsync(SubmissionReturned fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context.SubjectId, s => s.State == SubmissionState.Returned, SubmissionMails.Returned, cancellationToken);

    public Task HandleAsync(SubmissionMarked fact, FactContext context, CancellationToken cancellationToken) =>
        TellAsync(context.SubjectId, s => s.MarkedAt is not null, SubmissionMails.Marked, cancellationToken);

    /// <summary>What was overtaken meanwhile is not told.</summary>
    private async Task TellAsync(Guid id, Func<Submission, bool> isSo, Func<MailRecipient, LocalisedText, Submission, MailDraft> mail, CancellationToken cancellationToken)
    {
        var submission = await db.Submissions.AsNoTracking().Include(s => s.HandIns).SingleAsync(s => s.Id == id, cancellationToken);
        if (!isSo(submission) || await learners.FindAsync(submission.PersonId, cancellationToken) is not { } learner)
        {
            return;
        }

        var exercise = await db.Exercises.Where(e => e.Id == submission.ExerciseId).Select(e => e.Title).SingleAsync(cancellationToken);
        await outbox.QueueAsync(mail(learner.To, exercise, submission) with { SendAt = learner.At }, cancellationToken);
    }
}

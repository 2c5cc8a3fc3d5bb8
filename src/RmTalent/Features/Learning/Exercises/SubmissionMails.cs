using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exercises;

/// <summary>What learners are told about their work.</summary>
public static class SubmissionMails
{
    public static MailDraft Returned(MailRecipient to, LocalisedText exercise, Submission submission) => new()
    {
        Occasion = $"work-returned:{submission.Id}:{submission.HandIns.Count}",
        To = to,
        SubjectId = submission.Id,
        Subject = new MailText("Your work came back: {0}", exercise),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("The trainer has read your work and asks you to improve it:"),
            new MailProse(submission.HandIns[^1].Advice),
            new MailButton("Go on with your work", LearningUrls.For(LearningKind.Exercise, submission.ExerciseId)),
        ],
    };

    public static MailDraft Marked(MailRecipient to, LocalisedText exercise, Submission submission) => new()
    {
        Occasion = $"work-marked:{submission.Id}",
        To = to,
        SubjectId = submission.Id,
        Subject = submission.State == SubmissionState.Passed ? new MailText("Your work passed: {0}", exercise) : new MailText("Your work is marked: {0}", exercise),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            submission.State == SubmissionState.Passed
                ? new MailParagraph("Well done: your work meets what was asked for.")
                : new MailParagraph("Your work does not meet everything that was asked for yet. You can hand in again."),
            new MailProse(submission.Feedback),
            new MailButton("See the marks", LearningUrls.For(LearningKind.Exercise, submission.ExerciseId)),
        ],
    };
}

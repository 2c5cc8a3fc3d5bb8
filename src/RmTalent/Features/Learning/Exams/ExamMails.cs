using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Learning.Exams;

public static class ExamMails
{
    /// <summary>Without the score: what may be shown and when is for the exam's rules to say.</summary>
    public static MailDraft Marked(MailRecipient to, LocalisedText exam, Attempt attempt) => new()
    {
        Occasion = $"exam-marked:{attempt.Id}:{attempt.ScoredAt?.UtcTicks}",
        To = to,
        SubjectId = attempt.Id,
        Subject = new MailText("Your exam is marked: {0}", exam),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("A trainer has marked the part of your exam that a program cannot judge."),
            new MailButton("See your result", $"/learn/attempts/{attempt.Id}/result"),
        ],
    };

    /// <summary>Says what changed by the correction and why.</summary>
    /// <param name="to">Who sat the exam.</param>
    /// <param name="exam">Its title.</param>
    /// <param name="attempt">As it is scored now.</param>
    /// <param name="factId">Of the grading anew: each has its own mail.</param>
    /// <param name="graded">What it was, and what it is.</param>
    public static MailDraft Regraded(MailRecipient to, LocalisedText exam, Attempt attempt, long factId, AttemptRegraded graded) => new()
    {
        Occasion = $"exam-regraded:{attempt.Id}:{factId}",
        To = to,
        SubjectId = attempt.Id,
        Subject = new MailText("Your result has changed: {0}", exam),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("A question of this exam was wrong, so the answers of everybody who had it were graded anew."),
            new MailDetails(
                new("Exam", exam), new("Attempt number", graded.Number), new("Your result before", Percent(graded.From)), new("Your result now", Percent(graded.To)),
                new("To pass", Percent(attempt.PassPercent)), new("Why", graded.Reason)),
            Meaning(attempt, graded),
            new MailButton("See your result", $"/learn/attempts/{attempt.Id}/result"),
        ],
    };

    private static MailParagraph Meaning(Attempt attempt, AttemptRegraded graded) => attempt switch
    {
        { IsPassed: true } when graded.KeptPass => new("You had passed, and that stays so."),
        { IsPassed: true } when graded.From < attempt.PassPercent => new("With this you have passed."),
        { IsPassed: true } => new("You have passed, as before."),
        _ => new("It is still not enough to pass. If you have an attempt left, you can sit the exam again."),
    };

    private static string? Percent(decimal? percent) => percent is { } given ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{given:0.#} %") : null;
}

using RmTalent.Features.People;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>Reminders to score, and news of those who did not. They name nobody's marks.</summary>
public sealed class ScoreMails(Outbox outbox)
{
    public Task RemindAsync(Scorecard card, InterviewHead interview, Person panellist, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"score-reminder:{card.Id}:{card.RemindAt:O}",
        To = InterviewMails.To(panellist),
        SubjectId = card.ApplicationId,
        Subject = new("Please score the interview with {0}", interview.Candidate),
        Body =
        [
            new MailParagraph("Your scorecard for {0} is not submitted yet. Fresh memory scores best; nobody sees your marks before they have given their own.", interview.Candidate),
            new MailDetails(new("Vacancy", interview.Vacancy), new("Round", interview.RoundName), new("Score before", card.DueAt)),
            new MailButton("Score now", $"/interviews/{interview.Id}/score"),
        ],
    }, cancellationToken);

    /// <summary>The deadline passed: the recruiter gives more time, or the decision goes on with what there is.</summary>
    public Task TellLapsedAsync(InterviewHead interview, Person recruiter, string missing, DateTimeOffset dueAt, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"score-lapsed:{interview.Id}:{dueAt:O}",
        To = InterviewMails.To(recruiter),
        SubjectId = interview.ApplicationId,
        Subject = new("Scorecards are missing: {0}", interview.Candidate),
        Body =
        [
            new MailParagraph("The time to score has passed, and these panellists have not submitted a scorecard: {0}.", missing),
            new MailDetails(new("Vacancy", interview.Vacancy), new("Round", interview.RoundName)),
            new MailButton("Open the interview", $"/interviews/{interview.Id}"),
        ],
    }, cancellationToken);
}

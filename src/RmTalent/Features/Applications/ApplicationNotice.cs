using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications;

/// <summary>Decided is not communicated: the mail that says no is written by a person, waits until its hour, and can be stopped until then.</summary>
public sealed partial class Application
{
    public const int NoticeSubjectMaxLength = 200;
    public const int NoticeBodyMaxLength = 6000;

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? NoticeSubject { get; private set; }

    public string? NoticeBody { get; private set; }

    public DateTimeOffset? NoticeDueAt { get; private set; }

    /// <summary>When the candidate was told.</summary>
    public DateTimeOffset? CommunicatedAt { get; private set; }

    /// <summary>What the candidate may see: a decision only once it was communicated.</summary>
    public ApplicationStatus CandidateStatus => Status is ApplicationStatus.Unsuccessful && CommunicatedAt is null ? LeftFrom ?? ApplicationStatus.InReview : Status;

    public void PlanNotice(string subject, string body, DateTimeOffset dueAt)
    {
        Refuse.When(Status is not ApplicationStatus.Unsuccessful, "Only somebody who was turned down gets this mail");
        Refuse.When(CommunicatedAt is not null, "The candidate has already been told");
        (NoticeSubject, NoticeBody, NoticeDueAt) = (subject.Trim(), body.Trim(), dueAt);
        Record(new NoticePlanned(dueAt));
    }

    /// <summary>The decision stays, the words too; nobody is told.</summary>
    public void StopNotice()
    {
        Refuse.When(CommunicatedAt is not null, "The candidate has already been told");
        Refuse.When(NoticeDueAt is null, "No mail is planned");
        NoticeDueAt = null;
        Record(new NoticeStopped());
    }

    /// <summary>The mail goes out with this change.</summary>
    public void Communicate(DateTimeOffset now)
    {
        Refuse.When(CommunicatedAt is not null || NoticeDueAt is null || now < NoticeDueAt, "The mail is not due");
        CommunicatedAt = now;
        Record(new DecisionCommunicated());
    }

    private void ForgetNotice() => (NoticeSubject, NoticeBody, NoticeDueAt, CommunicatedAt) = (null, null, null, null);
}

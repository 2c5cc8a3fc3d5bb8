using System.Collections.Frozen;
using RmTalent.Features.Applications.Talent;
using RmTalent.Platform.Domain;
using static RmTalent.Features.Applications.ApplicationStatus;

namespace RmTalent.Features.Applications;

public sealed partial class Application
{
    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<ApplicationStatus, ApplicationStatus[]> Transitions = new Dictionary<ApplicationStatus, ApplicationStatus[]>
    {
        [Submitted] = [InReview, Unsuccessful, Withdrawn],
        [InReview] = [Shortlisted, Unsuccessful, Withdrawn],
        [Shortlisted] = [ApplicationStatus.Interviewing, Unsuccessful, Withdrawn],
        [ApplicationStatus.Interviewing] = [DecisionPending, Unsuccessful, Withdrawn],
        [DecisionPending] = [ApplicationStatus.Interviewing, OfferDraft, Unsuccessful, Withdrawn],
        [OfferDraft] = [OfferSent, OfferWithdrawn, Withdrawn],
        [OfferSent] = [OfferDraft, Accepted, Declined, OfferWithdrawn, Withdrawn],
        [Accepted] = [ChecksPending, Hired, OfferWithdrawn, Withdrawn],
        [ChecksPending] = [Hired, ConditionsNotMet, OfferWithdrawn, Withdrawn],
        [Hired] = [],
        [Unsuccessful] = [InReview, Shortlisted, ApplicationStatus.Interviewing, DecisionPending],
        [Withdrawn] = [InReview, Shortlisted, ApplicationStatus.Interviewing, DecisionPending],
        [Declined] = [DecisionPending],
        [OfferWithdrawn] = [DecisionPending],
        [ConditionsNotMet] = [DecisionPending],
    }.ToFrozenDictionary();

    public static readonly IReadOnlyList<ApplicationStatus> Active =
        [Submitted, InReview, Shortlisted, ApplicationStatus.Interviewing, DecisionPending, OfferDraft, OfferSent, Accepted, ChecksPending];

    public static readonly IReadOnlyList<ApplicationStatus> Exits = [Unsuccessful, Withdrawn, Declined, OfferWithdrawn, ConditionsNotMet];

    public ApplicationStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Where an exit was taken; a reopening leads back there or to its nearest safe place.</summary>
    public ApplicationStatus? LeftFrom { get; private set; }

    public HiringStage? TurnedDownAt { get; private set; }

    public TurnDownReason? TurnDownReason { get; private set; }

    public LeavingReason? LeavingReason { get; private set; }

    /// <summary>The employee that the applicant became.</summary>
    public Guid? PersonId { get; private set; }

    public bool IsActive => Active.Contains(Status);

    public bool IsScreening => Status is Submitted or InReview;

    /// <summary>Agreed to be written to about other positions, and this one has ended.</summary>
    public bool CanBeAskedAgain => PoolConsentAt is not null && Exits.Contains(Status);

    public bool May(ApplicationStatus to) => Transitions[Status].Contains(to);

    public void StartReview(DateTimeOffset now) => Move(InReview, now);

    public void Shortlist(DateTimeOffset now)
    {
        if (Status is Submitted)
        {
            StartReview(now);
        }

        Move(Shortlisted, now);
    }

    /// <summary>What a person may do without more words; everything else follows from interviews, decisions and offers.</summary>
    public void MoveByHand(ApplicationStatus to, DateTimeOffset now)
    {
        Refuse.When(to is not (InReview or Shortlisted), "This is not possible while the application has its present status");
        if (to is InReview)
        {
            StartReview(now);
        }
        else
        {
            Shortlist(now);
        }
    }

    public void BeginInterviews(DateTimeOffset now) => Move(ApplicationStatus.Interviewing, now);

    public void AwaitDecision(DateTimeOffset now) => Move(DecisionPending, now);

    /// <summary>An offer names its candidate, so from here on the name is shown in blind vacancies too.</summary>
    public void DraftOffer(DateTimeOffset now)
    {
        Move(OfferDraft, now);
        RevealedAt ??= now;
    }

    public void SendOffer(DateTimeOffset now) => Move(OfferSent, now);

    public void AcceptOffer(DateTimeOffset now) => Move(Accepted, now);

    public void CheckConditions(DateTimeOffset now) => Move(ChecksPending, now);

    public void Hire(Guid personId, DateTimeOffset now)
    {
        Go(Hired, now);
        PersonId = personId;
        Record(new ApplicationHired(personId));
    }

    /// <summary>Decides. The candidate learns of it by <see cref="PlanNotice"/>.</summary>
    public void TurnDown(HiringStage stage, TurnDownReason reason, DateTimeOffset now)
    {
        Leave(Unsuccessful, now);
        (TurnedDownAt, TurnDownReason, DecidedAt) = (stage, reason, now);
        Record(new ApplicationTurnedDown(stage, reason));
    }

    public void Withdraw(LeavingReason reason, DateTimeOffset now)
    {
        Leave(Withdrawn, now);
        LeavingReason = reason;
        Record(new ApplicationWithdrawn(reason));
    }

    public void DeclineOffer(LeavingReason reason, DateTimeOffset now)
    {
        Leave(Declined, now);
        LeavingReason = reason;
        Record(new OfferTurnedDown(reason));
    }

    public void WithdrawOffer(string reason, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Leave(OfferWithdrawn, now);
        Record(new OfferTakenBack(reason));
    }

    public void FailConditions(string reason, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Leave(ConditionsNotMet, now);
        Record(new ConditionsFailed(reason));
    }

    public void Reopen(string reason, DateTimeOffset now)
    {
        Refuse.When(!Exits.Contains(Status), "Only an application that ended can be reopened");
        RefuseWithout(reason);
        Go(LeftFrom switch { null or Submitted or InReview => InReview, Shortlisted => Shortlisted, ApplicationStatus.Interviewing => ApplicationStatus.Interviewing, _ => DecisionPending }, now);
        (LeftFrom, TurnedDownAt, TurnDownReason, LeavingReason, DecidedAt) = (null, null, null, null, null);
        ForgetNotice();
        Record(new ApplicationReopened(Status, reason));
    }

    /// <summary>Undoes a step that was taken a moment ago, as if it had not been; whoever took it may, and the history tells both.</summary>
    internal void TakeBack(ApplicationStatus before, DateTimeOffset now)
    {
        (Status, StatusSince) = (before, now);
        (LeftFrom, TurnedDownAt, TurnDownReason, DecidedAt) = (null, null, null, null);
        ForgetNotice();
        Record(new StepTakenBack(before));
    }

    public void AskAgain(Guid vacancyId)
    {
        Refuse.When(!CanBeAskedAgain, "Only who agreed to it and whose application has ended can be asked again");
        Record(new CandidateAskedAgain(vacancyId));
    }

    /// <summary>The letter itself is the mail.</summary>
    public void WrittenTo() => Record(new CandidateWrittenTo());

    private void Leave(ApplicationStatus exit, DateTimeOffset now)
    {
        var from = Status;
        Go(exit, now);
        LeftFrom = from;
    }

    private void Move(ApplicationStatus to, DateTimeOffset now)
    {
        Go(to, now);
        Record(new ApplicationMoved(to));
    }

    private void Go(ApplicationStatus to, DateTimeOffset now)
    {
        Refuse.When(!May(to), "This is not possible while the application has its present status");
        (Status, StatusSince) = (to, now);
    }

    private static void RefuseWithout(string reason) => Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
}

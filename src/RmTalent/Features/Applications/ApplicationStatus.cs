using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications;

public enum ApplicationStatus
{
    [Text("Submitted")] Submitted,
    [Text("In review")] InReview,
    [Text("Shortlisted")] Shortlisted,
    [Text("Interviewing")] Interviewing,
    [Text("Decision pending")] DecisionPending,
    [Text("Offer in draft")] OfferDraft,
    [Text("Offer sent")] OfferSent,
    [Text("Offer accepted")] Accepted,
    [Text("Checks pending")] ChecksPending,
    [Text("Hired")] Hired,
    [Text("Unsuccessful")] Unsuccessful,
    [Text("Withdrawn")] Withdrawn,
    [Text("Offer declined")] Declined,
    [Text("Offer withdrawn")] OfferWithdrawn,
    [Text("Conditions not met")] ConditionsNotMet,
}

/// <summary>How far an applicant had come when turned down.</summary>
public enum HiringStage
{
    [Text("Screening")] Screening,
    [Text("Interview")] Interview,
    [Text("Decision")] Decision,
}

/// <summary>Why we say no. "Culture fit" is not among them: it hides the reason.</summary>
public enum TurnDownReason
{
    [Text("Required experience")] Experience,
    [Text("Required qualification or certification")] Qualification,
    [Text("Skills")] Skills,
    [Text("Location")] Location,
    [Text("Preferred another candidate")] PreferredAnother,
    [Text("Interview outcome")] InterviewOutcome,
    [Text("Assessment")] Assessment,
    [Text("Timeframe")] Timeframe,
    [Text("Position closed")] PositionClosed,
    [Text("Duplicate")] Duplicate,
    [Text("Spam")] Spam,
    [Text("Could not reach the candidate")] CouldNotReach,
    [Text("Did not show up")] NoShow,
}

/// <summary>Why the applicant goes.</summary>
public enum LeavingReason
{
    [Text("Pay")] Pay,
    [Text("Another job")] OtherJob,
    [Text("Not interested any more")] NotInterested,
    [Text("Availability")] Availability,
    [Text("Rather not say")] NotSaid,
}

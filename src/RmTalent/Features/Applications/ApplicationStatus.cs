using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

public enum ApplicationStatus
{
    [Text("Submitted"), Tone(Tone.Info)] Submitted,
    [Text("In review"), Tone(Tone.Info)] InReview,
    [Text("Shortlisted"), Tone(Tone.Good)] Shortlisted,
    [Text("Interviewing"), Tone(Tone.Accent)] Interviewing,
    [Text("Decision pending"), Tone(Tone.Warning)] DecisionPending,
    [Text("Offer in draft"), Tone(Tone.Accent)] OfferDraft,
    [Text("Offer sent"), Tone(Tone.Accent)] OfferSent,
    [Text("Offer accepted"), Tone(Tone.Good)] Accepted,
    [Text("Checks pending"), Tone(Tone.Warning)] ChecksPending,
    [Text("Hired"), Tone(Tone.Good)] Hired,
    [Text("Unsuccessful"), Tone(Tone.Bad)] Unsuccessful,
    [Text("Withdrawn")] Withdrawn,
    [Text("Offer declined"), Tone(Tone.Bad)] Declined,
    [Text("Offer withdrawn"), Tone(Tone.Bad)] OfferWithdrawn,
    [Text("Conditions not met"), Tone(Tone.Bad)] ConditionsNotMet,
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

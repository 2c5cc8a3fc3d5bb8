using RmTalent.Features.Applications;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Reporting;

/// <summary>How far an application can come, in order. A draft of an offer still counts as a decision, checks after acceptance as accepted.</summary>
public enum Stage
{
    [Text("Applied")] Applied,
    [Text("In review")] InReview,
    [Text("Shortlisted")] Shortlisted,
    [Text("Interviewing")] Interviewing,
    [Text("Decision pending")] Decision,
    [Text("Offer sent")] Offered,
    [Text("Offer accepted")] Accepted,
    [Text("Hired")] Hired,
}

public static class Stages
{
    public static readonly IReadOnlyList<Stage> All = Enum.GetValues<Stage>();

    /// <summary>Null for the exits, which are no stage.</summary>
    public static Stage? Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => Stage.Applied,
        ApplicationStatus.InReview => Stage.InReview,
        ApplicationStatus.Shortlisted => Stage.Shortlisted,
        ApplicationStatus.Interviewing => Stage.Interviewing,
        ApplicationStatus.DecisionPending or ApplicationStatus.OfferDraft => Stage.Decision,
        ApplicationStatus.OfferSent => Stage.Offered,
        ApplicationStatus.Accepted or ApplicationStatus.ChecksPending => Stage.Accepted,
        ApplicationStatus.Hired => Stage.Hired,
        _ => null,
    };
}

/// <summary>
/// What reports need of one application, in a row narrow enough to count by the hundred thousand: when it first reached each stage, in minutes after it was sent in.
/// Kept by the facts of the application; a stage that was skipped counts as passed in no time. It names nobody and stays when the application is erased.
/// </summary>
public sealed class Journey
{
    private Journey()
    {
    }

    public Guid ApplicationId { get; private init; }

    public Guid VacancyId { get; private init; }

    public string Source { get; private init; } = "";

    public DateTimeOffset SubmittedAt { get; private init; }

    public int? InReview { get; private set; }

    public int? Shortlisted { get; private set; }

    public int? Interviewing { get; private set; }

    public int? Decision { get; private set; }

    public int? Offered { get; private set; }

    public int? Accepted { get; private set; }

    public int? Hired { get; private set; }

    public int? Ended { get; private set; }

    /// <summary>The exit that was taken; null while it goes on and for those who were hired.</summary>
    public ApplicationStatus? EndedAs { get; private set; }

    /// <summary>When the candidate accepted or declined an offer.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public Stage Furthest => this switch
    {
        { Hired: not null } => Stage.Hired,
        { Accepted: not null } => Stage.Accepted,
        { Offered: not null } => Stage.Offered,
        { Decision: not null } => Stage.Decision,
        { Interviewing: not null } => Stage.Interviewing,
        { Shortlisted: not null } => Stage.Shortlisted,
        { InReview: not null } => Stage.InReview,
        _ => Stage.Applied,
    };

    public static Journey Start(Guid applicationId, Guid vacancyId, string source, DateTimeOffset submittedAt) =>
        new() { ApplicationId = applicationId, VacancyId = vacancyId, Source = source, SubmittedAt = submittedAt };

    /// <summary>The first arrival counts; telling it again changes nothing.</summary>
    public void Reach(Stage stage, DateTimeOffset at)
    {
        var after = After(at);
        InReview = stage >= Stage.InReview ? InReview ?? after : InReview;
        Shortlisted = stage >= Stage.Shortlisted ? Shortlisted ?? after : Shortlisted;
        Interviewing = stage >= Stage.Interviewing ? Interviewing ?? after : Interviewing;
        Decision = stage >= Stage.Decision ? Decision ?? after : Decision;
        Offered = stage >= Stage.Offered ? Offered ?? after : Offered;
        AnsweredAt = stage >= Stage.Accepted && Accepted is null ? at : AnsweredAt;
        Accepted = stage >= Stage.Accepted ? Accepted ?? after : Accepted;
        Hired = stage >= Stage.Hired ? Hired ?? after : Hired;
    }

    public void End(ApplicationStatus exit, DateTimeOffset at)
    {
        Ended ??= After(at);
        EndedAs ??= exit;
        if (exit is ApplicationStatus.Declined)
        {
            AnsweredAt ??= at;
        }
    }

    public void Reopen() => (Ended, EndedAs) = (null, null);

    private int After(DateTimeOffset at) => (int)Math.Clamp((at - SubmittedAt).TotalMinutes, 0, int.MaxValue);
}

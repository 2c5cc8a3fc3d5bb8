using System.Collections.Frozen;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Vacancies;

public sealed partial class Vacancy
{
    /// <summary>What may follow what. Draft follows Approved, Published or OnHold when a material edit voids the approval.</summary>
    public static readonly FrozenDictionary<VacancyStatus, VacancyStatus[]> Transitions = new Dictionary<VacancyStatus, VacancyStatus[]>
    {
        [VacancyStatus.Draft] = [VacancyStatus.InReview, VacancyStatus.Cancelled],
        [VacancyStatus.InReview] = [VacancyStatus.Approved, VacancyStatus.Draft, VacancyStatus.Cancelled],
        [VacancyStatus.Approved] = [VacancyStatus.Published, VacancyStatus.OnHold, VacancyStatus.Draft, VacancyStatus.Cancelled],
        [VacancyStatus.Published] = [VacancyStatus.Closed, VacancyStatus.OnHold, VacancyStatus.Filled, VacancyStatus.Draft],
        [VacancyStatus.OnHold] = [VacancyStatus.Approved, VacancyStatus.Published, VacancyStatus.Filled, VacancyStatus.Draft, VacancyStatus.Cancelled],
        [VacancyStatus.Closed] = [VacancyStatus.Published, VacancyStatus.Filled, VacancyStatus.Cancelled],
        [VacancyStatus.Filled] = [],
        [VacancyStatus.Cancelled] = [],
    }.ToFrozenDictionary();

    public VacancyStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>The last change of any kind.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    public Guid RequestedById { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What an interruption interrupted: Approved or Published.</summary>
    public VacancyStatus? HeldFrom { get; private set; }

    /// <summary>Cancelled, filled or closed: it can no longer be changed.</summary>
    public bool IsOver => Status is VacancyStatus.Filled or VacancyStatus.Cancelled or VacancyStatus.Closed;

    public bool CanPublish => Status is VacancyStatus.Approved && IsComplete;

    public bool CanHold => Status is VacancyStatus.Approved or VacancyStatus.Published;

    public bool CanResume => Status is VacancyStatus.OnHold;

    public bool CanClose => Status is VacancyStatus.Published;

    /// <summary>A closed vacancy can take applications again: nothing of it changed, so the approval stands. Filled and cancelled ones are copied instead.</summary>
    public bool CanReopen => Status is VacancyStatus.Closed;

    public bool CanFill => May(VacancyStatus.Filled);

    public bool CanCancel => May(VacancyStatus.Cancelled);

    /// <summary>Days from the first publication (or the approval, when it was filled unpublished) to the day on which it was filled; null before.</summary>
    public int? DaysToFill => DaysFrom(PublishedAt ?? ApprovedAt);

    /// <summary>The same from the approval.</summary>
    public int? DaysFromApprovalToFill => DaysFrom(ApprovedAt);

    /// <summary>True while one can apply: published, and the last day has not passed.</summary>
    public bool TakesApplications(DateOnly today) => Status is VacancyStatus.Published && (ApplyByOn is null || ApplyByOn >= today);

    public void Publish(DateTimeOffset now)
    {
        Refuse.When(Status is not VacancyStatus.Approved, "Only an approved vacancy can be published");
        RefuseIncomplete();
        Go(VacancyStatus.Published, now);
        PublishedAt ??= now;
        Keep(VersionOccasion.Published, now);
        Record(new VacancyPublished());
    }

    public void Hold(string reason, DateTimeOffset now)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        var from = Status;
        Go(VacancyStatus.OnHold, now);
        HeldFrom = from;
        Record(new VacancyHeld(reason.Trim()));
    }

    public void Resume(DateTimeOffset now)
    {
        Refuse.When(HeldFrom is null, "Only a vacancy on hold can be resumed");
        Go(HeldFrom!.Value, now);
        HeldFrom = null;
        Record(new VacancyResumed());
    }

    public void Close(DateTimeOffset now)
    {
        Go(VacancyStatus.Closed, now);
        ClosedAt = now;
        Record(new VacancyClosed());
    }

    /// <param name="applyByOn">The new last day to apply; null keeps none.</param>
    /// <param name="reason">Why it is opened again.</param>
    /// <param name="now">The instant.</param>
    public void Reopen(DateOnly? applyByOn, string reason, DateTimeOffset now)
    {
        Refuse.When(!CanReopen, "Only a closed vacancy can be reopened");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Refuse.When(applyByOn < DateOnly.FromDateTime(now.UtcDateTime), "The last day to apply has passed");
        Go(VacancyStatus.Published, now);
        (ApplyByOn, ClosedAt) = (applyByOn, null);
        Record(new VacancyReopened(reason.Trim()));
    }

    public void Fill(DateTimeOffset now)
    {
        Go(VacancyStatus.Filled, now);
        ClosedAt ??= now;
        Record(new VacancyFilled(Positions));
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Go(VacancyStatus.Cancelled, now);
        ClosedAt ??= now;
        Record(new VacancyCancelled(reason.Trim()));
    }

    /// <param name="step">The verb.</param>
    /// <param name="reason">Why, for those that want a reason.</param>
    /// <param name="applyByOn">The new last day to apply, for reopening.</param>
    /// <param name="now">The instant.</param>
    public void Take(VacancyStep step, string reason, DateOnly? applyByOn, DateTimeOffset now)
    {
        switch (step)
        {
            case VacancyStep.Submit:
                Submit(now);
                break;
            case VacancyStep.Publish:
                Publish(now);
                break;
            case VacancyStep.Hold:
                Hold(reason, now);
                break;
            case VacancyStep.Resume:
                Resume(now);
                break;
            case VacancyStep.Close:
                Close(now);
                break;
            case VacancyStep.Reopen:
                Reopen(applyByOn, reason, now);
                break;
            case VacancyStep.Fill:
                Fill(now);
                break;
            default:
                Cancel(reason, now);
                break;
        }
    }

    private bool May(VacancyStatus to) => Transitions[Status].Contains(to);

    private void Go(VacancyStatus to, DateTimeOffset now)
    {
        Refuse.When(!May(to), "This is not possible while the vacancy has its present status");
        (Status, StatusSince, ChangedAt) = (to, now, now);
    }

    private int? DaysFrom(DateTimeOffset? start) =>
        Status is VacancyStatus.Filled && start is { } from ? (int)(StatusSince.UtcDateTime.Date - from.UtcDateTime.Date).TotalDays : null;

    private void RefuseWhenOver() => Refuse.When(IsOver, "This vacancy is over and cannot be changed");
}

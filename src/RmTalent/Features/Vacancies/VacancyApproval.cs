using RmTalent.Platform.Domain;

namespace RmTalent.Features.Vacancies;

/// <summary>Written, sent to the hiring manager, approved or sent back. A material edit voids the approval, whatever came after it.</summary>
public sealed partial class Vacancy
{
    public Guid? ApprovedById { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The hiring manager's words when it was last sent back; gone with the next submission.</summary>
    public string? SentBackReason { get; private set; }

    public bool IsComplete => Completeness.Of(this).All(c => c.IsMet || !c.Blocks);

    public bool CanSubmit => Status is VacancyStatus.Draft && IsComplete;

    public bool CanApprove => Status is VacancyStatus.InReview;

    public void Submit(DateTimeOffset now)
    {
        Refuse.When(HiringManagerId is null, "Choose the hiring manager who approves the vacancy");
        RefuseIncomplete();
        Go(VacancyStatus.InReview, now);
        SentBackReason = null;
        Record(new VacancySubmitted(HiringManagerId!.Value));
    }

    public void Approve(Guid byId, DateTimeOffset now)
    {
        Go(VacancyStatus.Approved, now);
        (ApprovedById, ApprovedAt) = (byId, now);
        Keep(VersionOccasion.Approved, now);
        Record(new VacancyApproved());
    }

    public void SendBack(string reason, DateTimeOffset now)
    {
        Refuse.When(Status is not VacancyStatus.InReview, "Only a vacancy in review can be sent back");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Go(VacancyStatus.Draft, now);
        SentBackReason = reason.Trim();
        Record(new VacancySentBack(SentBackReason));
    }

    private void Edited(VacancySection section, bool material, DateTimeOffset now)
    {
        ChangedAt = now;
        Record(new VacancyEdited(section));
        if (material && Status is not VacancyStatus.Draft)
        {
            Go(VacancyStatus.Draft, now);
            var reviewer = ApprovedById ?? HiringManagerId;
            (ApprovedById, ApprovedAt, HeldFrom) = (null, null, null);
            Record(new VacancyApprovalVoided(reviewer));
        }
    }

    private void RefuseIncomplete() => Refuse.When(!IsComplete, "The vacancy is not complete: give the pay range and at least one must-have");
}

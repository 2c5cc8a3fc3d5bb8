using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Performance;

public sealed partial class DevelopmentPlan
{
    public const int MaxReviews = 12;

    private readonly List<PlanReview> _reviews = [];

    /// <summary>Talks about the plan, held or ahead, by date. They may move without a new version: the words of the plan do not change.</summary>
    public IReadOnlyList<PlanReview> Reviews => [.. _reviews.OrderBy(r => r.On).ThenBy(r => r.Id)];

    public void AddReview(DateOnly on, Guid by)
    {
        RefuseReview(by);
        Refuse.When(_reviews.Count >= MaxReviews, "Plan at most {0} reviews", MaxReviews);
        RefuseOutside(on);
        _reviews.Add(new PlanReview(on));
        Record(new DevelopmentReviewPlanned(on));
    }

    public void MoveReview(Guid reviewId, DateOnly on, Guid by)
    {
        RefuseReview(by);
        RefuseOutside(on);
        FindAhead(reviewId).Move(on);
        Record(new DevelopmentReviewPlanned(on));
    }

    public void DropReview(Guid reviewId, Guid by)
    {
        RefuseReview(by);
        var review = FindAhead(reviewId);
        _reviews.Remove(review);
        Record(new DevelopmentReviewDropped(review.On));
    }

    /// <summary>Both talked about the plan; one of them notes what came of it, and where the person now stands.</summary>
    /// <param name="reviewId">Which talk.</param>
    /// <param name="note">What they agreed on.</param>
    /// <param name="levels">By competency of a gap, 1 to 5: the line manager's rating, or the person's own.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The ratings as evidence, for the caller to save.</returns>
    public IReadOnlyList<Evidence> HoldReview(Guid reviewId, string note, IReadOnlyDictionary<Guid, int> levels, Guid by, DateTimeOffset now)
    {
        RefuseReview(by);
        Refuse.When(!IsRunning, "Sign the plan first; reviews begin then");
        RefuseOn("Form.Note", string.IsNullOrWhiteSpace(note), "Write what you agreed on");
        FindAhead(reviewId).Hold(note.Trim(), by, now);
        Record(new DevelopmentReviewHeld());
        var source = by == ManagerId ? EvidenceSource.Review : EvidenceSource.SelfAssessment;
        var seen = _gaps.GroupBy(g => g.CompetencyId).Where(g => levels.ContainsKey(g.Key))
            .Select(g => Evidence.OfPerson(PersonId, new Observation(g.Key, levels[g.Key], g.Max(x => x.Expected), source, reviewId), now)).ToList();
        if (seen.Count > 0)
        {
            Record(new DevelopmentReviewRated(seen.Count));
        }

        return seen;
    }

    /// <summary>Notes that both were reminded of the reviews by that day, and says which they are.</summary>
    public IReadOnlyList<PlanReview> RemindOfReviewsDue(DateOnly by, DateTimeOffset now)
    {
        var due = Reviews.Where(r => r.HeldAt is null && r.RemindedAt is null && r.On <= by).ToList();
        if (due.Count > 0)
        {
            due.ForEach(r => r.Remind(now));
            Record(new DevelopmentReviewsReminded(due.Count));
        }

        return due;
    }

    private void RefuseReview(Guid by)
    {
        RefuseOthers(by);
        Refuse.When(Status is PlanStatus.Replaced, "A newer plan has replaced this one");
        Refuse.When(Status is PlanStatus.Closed, "This plan is closed");
    }

    private void RefuseOutside(DateOnly on) => RefuseOn("Form.On", on < From || on > To.AddMonths(1), "Choose a day within the plan");

    private PlanReview FindAhead(Guid reviewId)
    {
        var review = _reviews.Find(r => r.Id == reviewId);
        Refuse.When(review is null or { HeldAt: not null }, "This review is held already");
        return review!;
    }
}

/// <summary>A talk about the plan: planned for a day, reminded of, held with a note.</summary>
public sealed class PlanReview
{
    internal PlanReview(DateOnly on) => On = on;

    private PlanReview()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public DateOnly On { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public Guid? HeldById { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset? RemindedAt { get; private set; }

    internal void Move(DateOnly on) => (On, RemindedAt) = (on, null);

    internal void Hold(string note, Guid by, DateTimeOffset now) => (Note, HeldById, HeldAt) = (note, by, now);

    internal void Remind(DateTimeOffset now) => RemindedAt = now;
}
